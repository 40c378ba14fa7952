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
/** A source that cannot be compiled; line and column count from 1. */
export class CompileError extends Error {
    constructor(message, source, offset) {
        super(message);
        const before = source.slice(0, offset).split('\n');
        this.line = before.length;
        this.column = before.at(-1).length + 1;
    }
}

/** Sucrase puts path and place into the message; they travel apart from it here. */
export function fromSucrase(error, path) {
    const message = String(error.message).replace(`Error transforming ${path}: `, '').replace(/ \(\d+:\d+\)$/, '');
    const result = new Error(message);
    result.line = error.loc?.line ?? 1;
    result.column = error.loc?.column ?? 1;
    return result;
}
