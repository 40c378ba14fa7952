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
import { parse } from 'sucrase/dist/esm/parser/index.js';
import { TokenType as tt } from 'sucrase/dist/esm/parser/tokenizer/types.js';

/** Gives the tokens of a source, which is parsed when they are wanted, and once. */
export function tokensOf(source, typescript) {
    let tokens;
    return () => (tokens ??= parse(source, false, typescript, false).tokens);
}

/** The first `import(...)` expression of a source, if any; `import('x').Type` in a type is none. */
export function dynamicImport(source, tokensOfSource) {
    if (!/\bimport\s*\(/.test(source)) {
        return undefined;
    }
    const tokens = tokensOfSource();
    return tokens.find((token, i) => token.type === tt._import && !token.isType && tokens[i + 1]?.type === tt.parenL);
}

/** `import('x')` becomes `__import('x', () => require('x'))`, so that it is resolved like any other; and `import.meta` `__importMeta`. */
export function withTestImports(code) {
    if (!/\bimport\s*[(.]/.test(code)) {
        return code;
    }
    const { tokens } = parse(code, false, false, false);
    let result = '';
    let from = 0;
    for (const [i, token] of tokens.entries()) {
        if (token.type === tt._import && tokens[i + 1]?.type === tt.parenL && tokens[i + 2]?.type === tt.string) {
            const name = code.slice(tokens[i + 2].start, tokens[i + 2].end);
            result += `${code.slice(from, token.start)}__import(${name}, () => require(${name})`;
            from = tokens[i + 2].end;
        } else if (code.slice(token.start, token.end) === 'import' && tokens[i + 1]?.type === tt.dot) {
            result += `${code.slice(from, token.start)}__importMeta`;
            from = tokens[i + 2].end;
        }
    }
    return result + code.slice(from);
}

/** What a CommonJS source requires by name, in order, each once. */
export function requiredModules(code) {
    if (!code.includes('require(')) {
        return [];
    }
    const { tokens } = parse(code, false, false, false);
    const text = (token) => code.slice(token.start, token.end);
    const calls = tokens.filter((token, i) =>
        token.type === tt.string &&
        tokens[i - 1]?.type === tt.parenL &&
        tokens[i - 2]?.type === tt.name &&
        text(tokens[i - 2]) === 'require' &&
        tokens[i - 3]?.type !== tt.dot);
    return [...new Set(calls.map((token) => text(token).slice(1, -1)))];
}
