/*
 * Copyright 2026 the camel-nango authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
import { tell } from '../host/host.js';
import { outputJson } from '../host/json.js';
import { runError } from '../errors/run-error.js';
import { nangoObject } from '../nango/facade.js';
import { definitionOf } from './definition.js';
import { enter } from './enter.js';
import { Validation } from './validate.js';

/** Runs a function; its end is told to the host as 'done'. */
export function start(json) {
    enter();
    run(JSON.parse(json)).then(
        (output) => tell('done', output === undefined ? '{"ok":true}' : `{"ok":true,"output":${output}}`),
        (error) => tell('done', JSON.stringify({ ok: false, error: runError(error) }))
    );
}

async function run({ entry, handler, kind, run: properties, input, validation: mode }) {
    const definition = definitionOf(entry, kind);
    const validation = !mode || definition.legacy ? undefined : new Validation(definition.source, mode);
    const nango = nangoObject(properties ?? {}, validation);
    const exec = functionOf(definition, handler, properties);
    const given = inputFor(definition, handler, input);
    const checked = definition.type === 'action' ? validation : undefined;
    await checked?.input(given);
    const output = await exec(nango, given);
    await checked?.output(output);
    return outputJson(output);
}

function functionOf(definition, handler, properties) {
    if (handler !== 'onWebhook') {
        return definition.exec;
    }
    if (definition.type !== 'sync') {
        throw new Error('Incorrect script loaded for webhook: only a sync handles webhooks');
    }
    if (typeof definition.onWebhook !== 'function') {
        throw new Error(definition.legacy ? `There is no onWebhookPayloadReceived export for ${properties?.syncId}` : 'Missing onWebhook function');
    }
    return definition.onWebhook;
}

function inputFor(definition, handler, input) {
    if (handler === 'onWebhook') {
        return input;
    }
    if (definition.type !== 'action') {
        return undefined;
    }
    if (!definition.legacy) {
        return input ?? {};
    }
    const empty = input !== null && typeof input === 'object' && !Array.isArray(input) && Object.keys(input).length === 0;
    return empty ? undefined : input;
}
