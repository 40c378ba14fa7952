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
// What every isolate finds around a script. Loading it calls no host function, so that it may become part of a snapshot.
//
// The host installs `__host(id, method, json)` and `__hostSync(op, json)` on the global before a run and speaks to the rest through
// `__camelNango`. Everything that crosses is JSON text.
import { config } from 'zod';
import { runError } from './errors/run-error.js';
import { installGlobals } from './globals/install.js';
import { settle } from './host/host.js';
import { define, link } from './modules/registry.js';
import { describe } from './run/describe.js';
import { enter } from './run/enter.js';
import { start } from './run/start.js';

installGlobals();
// Code generation is switched off in scripts; zod would find out by trying.
config({ jitless: true });

function described(path, hint) {
    enter();
    try {
        return JSON.stringify({ ok: describe(path, hint ? JSON.parse(hint) : undefined) });
    } catch (error) {
        return JSON.stringify({ error: runError(error) });
    }
}

const border = { define, link, describe: described, start, settle, describeError: (value) => JSON.stringify(runError(value)) };

// A bundle may be loaded over a snapshot that holds another one with this border; entering fixes it.
Object.defineProperty(globalThis, '__camelNango', { value: Object.freeze(border), configurable: true });
