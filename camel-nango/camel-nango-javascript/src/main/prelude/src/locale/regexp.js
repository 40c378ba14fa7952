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
// A plain engine refuses \\p{..} with words that help nobody. Literals are refused when a file is compiled; this is for the rest.
import { defineGlobals } from '../globals/define.js';
import { unsupported } from './unsupported.js';

const PROPERTY_ESCAPE = /(^|[^\\])(\\\\)*\\p\{/i;

function explained(create, [pattern, flags]) {
    try {
        return create();
    } catch (error) {
        const source = pattern instanceof RegExp ? pattern.source : String(pattern);
        if (error instanceof SyntaxError && /[uv]/.test(String(flags ?? pattern?.flags)) && PROPERTY_ESCAPE.test(source)) {
            throw unsupported('Unicode property escapes (\\p{..}) in a regular expression: list the characters or ranges instead, for example [A-Za-z\\u00c0-\\u024f], or set the option engine=graaljs');
        }
        throw error;
    }
}

function lacksProperties(Plain) {
    try {
        return !new Plain('\\p{L}', 'u');
    } catch {
        return true;
    }
}

export function installRegExp() {
    const Plain = globalThis.RegExp;
    if (!lacksProperties(Plain)) {
        return;
    }
    const handler = {
        // Static members such as RegExp.$1 want the constructor itself.
        get: (target, name) => Reflect.get(target, name),
        apply: (target, self, args) => explained(() => Reflect.apply(target, self, args), args),
        construct: (target, args, made) => explained(() => Reflect.construct(target, args, made), args)
    };
    // Its prototype keeps the plain constructor, so /a/.constructor is not this RegExp: with another one, V8 would leave its fast
    // paths (split took 50 times as long, replace 10 times).
    defineGlobals({ RegExp: new Proxy(Plain, handler) });
}
