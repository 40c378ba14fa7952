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
// Members of vitest that this runner does not have: naming them is better than failing somewhere else.

const missing = new Set();

/** Notes the member, so that the case counts as not runnable even if the test catches the error. */
export function notSupported(member) {
    missing.add(member);
    return new Error(`not supported: ${member}`);
}

export function missingMembers() {
    return [...missing];
}

/** An object whose absent members are refused by name. */
export function refusing(prefix, target) {
    return new Proxy(target, {
        get(object, name) {
            if (name in object || typeof name !== 'string' || name === 'then') {
                return object[name];
            }
            throw notSupported(`${prefix}.${name}`);
        }
    });
}
