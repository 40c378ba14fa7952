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
// console goes to the run's log; the host writes it at level debug.
import { callSync, hasSyncHost } from '../host/host.js';
import { safeJson } from '../host/json.js';

const LEVELS = { debug: 'debug', log: 'info', info: 'info', dir: 'info', table: 'info', trace: 'debug', warn: 'warn', error: 'error' };
const SILENT = ['assert', 'clear', 'count', 'countReset', 'dirxml', 'group', 'groupCollapsed', 'groupEnd', 'profile', 'profileEnd', 'time', 'timeEnd', 'timeLog', 'timeStamp'];

function words(value) {
    if (value instanceof Error) {
        return `${value.name}: ${value.message}`;
    }
    return typeof value === 'string' ? value : (safeJson(value) ?? String(value));
}

function write(level, values) {
    if (hasSyncHost()) {
        callSync('console', [level, values.map(words).join(' ')]);
    }
}

export const console = Object.fromEntries([
    ...Object.entries(LEVELS).map(([method, level]) => [method, (...values) => write(level, values)]),
    ...SILENT.map((method) => [method, () => undefined])
]);
