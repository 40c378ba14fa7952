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
// What happens when code of a script is about to run. Not before: V8 dies opening a snapshot in which built-in constructors have
// been replaced, deleted or given a member that it adds itself.
import { adoptHost } from '../host/host.js';
import { startBudget } from '../globals/budget.js';
import { startClock } from '../globals/performance.js';
import { removeGlobals } from '../globals/install.js';
import { installLocale } from '../locale/install.js';
import { installRegExp } from '../locale/regexp.js';

let entered = false;

export function enter() {
    adoptHost();
    startBudget();
    startClock();
    if (entered) {
        // An isolate that serves another run: what wraps a built-in would wrap the wrapper of the run before, and so on.
        return;
    }
    entered = true;
    // With the value: contexts of Node's vm would lose it.
    Object.defineProperty(globalThis, '__camelNango', { value: globalThis.__camelNango, configurable: false });
    removeGlobals();
    installRegExp();
    installLocale();
    // The prelude's own frames are left out of reports and would crowd out the script's.
    Error.stackTraceLimit = 30;
}
