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
// What is no error for the transpiler, but would fail or vanish silently in a run.
import { TokenType as tt } from 'sucrase/dist/esm/parser/tokenizer/types.js';

const PROPERTY_ESCAPE = /\\p\{/i;
const UNICODE = /[uv][a-z]*$/;

/** Words that may stand for such a place: the tokens tell. What follows a star is a tag of a comment. */
const SUSPICIOUS = /\b(namespace|module|using|accessor)[ \t]+[\w$#]|(?<!\*[ \t]*|\w)@[\w$(]/;
/** Words after which `using` and `accessor` are names of a variable. */
const OPERATORS = ['of', 'in', 'instanceof', 'as', 'satisfies', 'is', 'extends', 'implements'];

/** The first such place as {message, offset}, if any; with {lacks: true} where only this engine is not up to it. */
export function refused(source, typescript, tokensOfSource) {
    if (!PROPERTY_ESCAPE.test(source) && !SUSPICIOUS.test(source)) {
        return undefined;
    }
    const tokens = tokensOfSource();
    let lacking;
    for (const [i, token] of tokens.entries()) {
        const message = messageFor(source, typescript, tokens, i);
        if (message) {
            return { message, offset: token.start };
        }
        if (!lacking && token.type === tt.regexp && !isSupported(source.slice(token.start, token.end))) {
            lacking = { message: LACKS_PROPERTIES, offset: token.start, lacks: true };
        }
    }
    return lacking;
}

function messageFor(source, typescript, tokens, i) {
    if (tokens[i].type === tt.at) {
        return 'decorators are not supported: call the function on the class or member instead';
    }
    return (typescript && namespace(source, tokens, i)) || (tokens[i].isType ? undefined : newer(source, tokens, i));
}

const NEWER = {
    using: ['{ using a = null; }', "'using' is not supported: use const, and end what it opened in a finally block"],
    accessor: ['class A { accessor a = 1; }', "'accessor' fields are not supported: write a field, or a getter and a setter"]
};

/** A keyword that engines are only learning: as they read it, a name stands where none can. */
function newer(source, tokens, i) {
    const text = (at) => (tokens[at] ? source.slice(tokens[at].start, tokens[at].end) : '');
    const keyword = text(i);
    if (!Object.hasOwn(NEWER, keyword) || text(i - 1) === '.' || !/^[\w$#]/.test(text(i + 1)) || OPERATORS.includes(text(i + 1))) {
        return undefined;
    }
    const [example, message] = NEWER[keyword];
    return source.slice(tokens[i].end, tokens[i + 1].start).includes('\n') || compiles(example) ? undefined : message;
}

function compiles(code) {
    try {
        return Boolean(new Function(code));
    } catch {
        return false;
    }
}

const LACKS_PROPERTIES = 'Unicode property escapes (\\p{..}) are not available on this engine: use engine=graaljs, or engine=auto with camel-nango-javascript-graaljs on the class path; or list the characters or ranges instead, for example [A-Za-z\\u00c0-\\u024f]';

function isSupported(text) {
    return !PROPERTY_ESCAPE.test(text) || !UNICODE.test(text.slice(text.lastIndexOf('/') + 1)) || hasProperties();
}

/** Asked when needed: this is the engine that scripts run on. */
function hasProperties() {
    try {
        return new RegExp('\\p{L}', 'u').test('\u00e9');
    } catch {
        return false;
    }
}

/** Sucrase drops namespaces whole; those that hold only types are dropped rightly. */
function namespace(source, tokens, i) {
    const text = (at) => (tokens[at] ? source.slice(tokens[at].start, tokens[at].end) : '');
    if (!['namespace', 'module'].includes(text(i)) || tokens[i + 1]?.type !== tt.name || text(i - 1) === 'declare' || text(i - 1) === '.') {
        return undefined;
    }
    let open = i + 2;
    while (text(open) === '.') {
        open += 2;
    }
    if (text(open) !== '{') {
        return undefined;
    }
    let depth = 0;
    for (let at = open; at < tokens.length; at++) {
        depth += /^(\{|\$\{)$/.test(text(at)) ? 1 : text(at) === '}' ? -1 : 0;
        if (depth === 0) {
            return undefined;
        }
        if (depth === 1 && ['const', 'let', 'var', 'function', 'class', 'enum'].includes(text(at)) && text(at - 1) !== 'declare') {
            return 'namespaces are not supported; use a module or an object';
        }
    }
    return undefined;
}
