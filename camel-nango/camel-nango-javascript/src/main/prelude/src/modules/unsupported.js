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
/** What engines, interop and inspectors ask any object for: no script means these. */
const QUIET = new Set(['then', 'default', '__esModule', 'toJSON', 'inspect', 'nodeType', '$$typeof', 'asymmetricMatch']);

/** An object of which members that it lacks throw `not supported: <name>.<member>` when they are read. */
export function guarded(name, members) {
    return new Proxy(members, {
        get(target, member, receiver) {
            if (member in target || typeof member !== 'string' || QUIET.has(member)) {
                return Reflect.get(target, member, receiver);
            }
            throw new Error(`not supported: ${name}.${member}`);
        }
    });
}

/** A guarded module, which is its own default export as Node's are. */
export function partial(name, members) {
    const module = Object.defineProperty({ ...members }, '__esModule', { value: true });
    const facade = guarded(name, module);
    Object.defineProperty(module, 'default', { value: facade, writable: true, configurable: true });
    return facade;
}
