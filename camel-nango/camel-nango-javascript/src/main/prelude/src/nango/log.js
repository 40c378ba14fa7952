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
import { ActionError } from '../errors/errors.js';
import { call } from '../host/host.js';
import { safeCopy } from '../host/json.js';

const LEVELS = ['debug', 'info', 'warn', 'error', 'off'];

/** Logging never fails a run, whatever is logged and whatever becomes of it. */
async function log(...args) {
    await call('log', args.map(safeCopy)).catch(() => undefined);
}

/** Validates with the script's zod schema, so that defaults and transforms apply. */
async function zodValidateInput({ zodSchema, input }) {
    const result = zodSchema.safeParse(input);
    if (result.success) {
        return result;
    }
    for (const { message, path } of result.error.issues) {
        await log(`Invalid input provided: ${message} at path ${path.join('.')}`, { level: 'error' });
    }
    throw new ActionError({ message: 'Invalid input provided' });
}

export function logMethods(target) {
    return {
        log,
        zodValidateInput,
        setLogger(logger) {
            if (target.logger?.level !== 'off' && LEVELS.includes(logger?.level)) {
                target.logger = { ...target.logger, ...logger };
            }
            return call('setLogger', [logger]);
        }
    };
}
