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
import { toJSONSchema } from 'zod';
import { definitionOf } from './definition.js';

const COPIED = ['description', 'version', 'frequency', 'autoStart', 'syncType', 'trackDeletes', 'webhookSubscriptions', 'event'];

/** What the host needs to know of a file's function before it runs. */
export function describe(path, hint) {
    const { legacy, type, onWebhook, source } = definitionOf(path, hint?.kind);
    const copied = Object.fromEntries(COPIED.map((name) => [name, source[name]]));
    return {
        type: legacy ? 'legacy' : type,
        ...copied,
        models: Object.keys(source.models ?? {}),
        handlesWebhooks: typeof onWebhook === 'function',
        schemas: schemas(source)
    };
}

function schemas({ input, output, metadata, checkpoint, models }) {
    const named = Object.entries(models ?? {}).map(([name, schema]) => [`models.${name}`, schema]);
    const all = [['input', input], ['output', output], ['metadata', metadata], ['checkpoint', checkpoint], ...named];
    return Object.fromEntries(all.map(([name, schema]) => [name, jsonSchema(schema, name === 'input' ? 'input' : 'output')]));
}

/** Absent where zod cannot express it: a schema is information, not a condition. */
function jsonSchema(schema, io) {
    try {
        return schema === undefined ? undefined : toJSONSchema(schema, { io, unrepresentable: 'any', override: allowFurtherMembers });
    } catch {
        return undefined;
    }
}

/** zod drops unknown members of an object that is not strict; it does not refuse them. */
function allowFurtherMembers({ zodSchema, jsonSchema }) {
    if (zodSchema._zod.def.type === 'object' && !zodSchema._zod.def.catchall) {
        delete jsonSchema.additionalProperties;
    }
}
