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
// What a file defines, in the current style (an object made by createSync and so on) or the older one (functions).
import { load } from '../modules/registry.js';

const KINDS = { sync: 'sync', action: 'action', 'on-event': 'onEvent', onEvent: 'onEvent', webhook: 'sync' };

/** The checked default export, as {legacy, kind, exec, onWebhook, source}. */
export function definitionOf(path, kind) {
    const exported = load(path);
    const main = defaultOf(exported);
    if (typeof main === 'function') {
        const exec = (nango, input) => main(nango, input);
        return { legacy: true, type: KINDS[kind], exec, onWebhook: exported.onWebhookPayloadReceived ?? main.onWebhookPayloadReceived, source: {} };
    }
    if (main === null || typeof main !== 'object') {
        throw new Error('Invalid script exports: the default export must be made by createSync, createAction or createOnEvent, or be a function');
    }
    return current(main, kind);
}

function current(main, kind) {
    if (!['sync', 'action', 'onEvent'].includes(main.type)) {
        throw new Error(`Invalid script exports: the default export has type '${main.type}', expected sync, action or onEvent`);
    }
    if (kind !== undefined && KINDS[kind] !== main.type) {
        throw new Error(`Incorrect script loaded for ${kind}: the file defines ${main.type === 'sync' ? 'a sync' : main.type === 'action' ? 'an action' : 'an on-event function'}`);
    }
    if (typeof main.exec !== 'function') {
        throw new Error('Missing exec function: the definition needs a member exec');
    }
    return { legacy: false, type: main.type, exec: main.exec.bind(main), onWebhook: main.onWebhook?.bind(main), source: main };
}

function defaultOf(exported) {
    if (exported !== null && typeof exported === 'object' && (exported.__esModule || 'default' in exported)) {
        return exported.default?.__esModule ? exported.default.default : exported.default;
    }
    const written = typeof exported === 'function' || (exported !== null && typeof exported === 'object' && 'type' in exported);
    return written ? exported : undefined;
}
