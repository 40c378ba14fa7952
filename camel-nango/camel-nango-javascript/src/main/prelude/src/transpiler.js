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
// The compiler isolate: TypeScript or modern JavaScript in, a CommonJS function body with unchanged line numbers out.
import { transform } from 'sucrase';
import { dynamicImport, requiredModules, tokensOf, withTestImports } from './transpile/imports.js';
import { refused } from './transpile/refused.js';
import { CompileError, fromSucrase } from './transpile/errors.js';

const JAVASCRIPT = /\.[cm]?js$/;
/** Test files never run in production; they may import while they run, and the test runner defines how. */
const TEST = /\.test\.[jt]s$/;

function transpile({ path, source }) {
    const javascript = JAVASCRIPT.test(path);
    const plain = transformed(path, source, javascript ? ['imports'] : ['typescript', 'imports']);
    const code = TEST.test(path) ? withTestImports(plain) : plain;
    const tokens = tokensOf(source, !javascript);
    const dynamic = !TEST.test(path) && dynamicImport(source, tokens);
    if (dynamic) {
        throw new CompileError("Dynamic import() is not supported: use an import statement at the top of the file", source, dynamic.start);
    }
    const found = refused(source, !javascript, tokens);
    const problem = found && new CompileError(found.message, source, found.offset);
    if (problem && !found.lacks) {
        throw problem;
    }
    return { code, imports: requiredModules(code), lacks: problem && place(problem) };
}

function transformed(path, source, transforms) {
    try {
        return transform(source, { transforms, filePath: path, disableESTransforms: true, preserveDynamicImport: true }).code;
    } catch (error) {
        throw fromSucrase(error, path);
    }
}

function place({ message, line, column }) {
    return { message, line: line ?? 1, column: column ?? 1 };
}

function answer(request) {
    try {
        return { ok: transpile(JSON.parse(request)) };
    } catch (error) {
        return { error: place(error) };
    }
}

Object.defineProperty(globalThis, '__camelNangoTranspile', { value: (request) => JSON.stringify(answer(request)) });
