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
import { asNode } from './as-node.js';

const decoded = "const tried = (f) => { try { return f(); } catch (e) { return [e.name, e.code, e.message]; } };\n"
    + "const parts = (label, options, ...chunks) => { const d = new TextDecoder(label, options); const seen = chunks.map((c) => tried(() => d.decode(Uint8Array.from(c), { stream: true }))); return [...seen, tried(() => d.decode())]; };\n";

asNode('UTF-8 in parts', `${decoded} return [
    parts('utf-8', {}, [0xe2], [0x82], [0xac, 0x41, 0xf0, 0x9f], [0x98, 0x80]),
    parts('utf-8', {}, [0xef, 0xbb], [0xbf, 0x68, 0xef, 0xbb, 0xbf]),
    parts('utf-8', { ignoreBOM: true }, [0xef, 0xbb], [0xbf, 0x68]),
    parts('utf-8', {}, [0xe2, 0x82], [0x41]),
    parts('utf-8', {}, [0x41, 0xf0, 0x9f, 0x98]),
    parts('utf-8', {}, [])
];`);
asNode('bytes that are no UTF-8', `${decoded} return [[0xf0, 0x9f, 0x98, 0x41], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82], [0xff], [0x80, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xef, 0xbf, 0xbd], [0xe0, 0x80, 0xc3, 0xa9]]
    .map((bytes) => [new TextDecoder().decode(Uint8Array.from(bytes)), tried(() => new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes)))]);`);
asNode('UTF-16 in parts, and what is none', `${decoded} return [
    parts('utf-16le', {}, [0x41], [0x00, 0x3d], [0xd8, 0x00], [0xde]),
    parts('utf-16', {}, [0xff, 0xfe, 0x41, 0x00]),
    parts('utf-16le', {}, [0x00, 0xd8], [0x41, 0x00]),
    ...[[0x41, 0, 0x42], [0x00, 0xd8], [0x00, 0xdc, 0x41, 0x00], [0x00, 0xd8, 0x41]].map((bytes) =>
        [new TextDecoder('utf-16le').decode(Uint8Array.from(bytes)), tried(() => new TextDecoder('utf-16le', { fatal: true }).decode(Uint8Array.from(bytes)))])
];`);
asNode('latin1, and what a decoder says of itself', `const d = new TextDecoder('latin1'); const u = new TextDecoder('UTF8 ', { fatal: 1, ignoreBOM: true });
    return [d.decode(Uint8Array.of(0x41, 0xe9, 0xff)), d.encoding, d.fatal, d.ignoreBOM, u.encoding, u.fatal, u.ignoreBOM];`);
asNode('clones of errors keep their class', `
    class Own extends RangeError { constructor(m) { super(m); this.name = 'Own'; this.extra = 1; } }
    const told = (e) => e instanceof Error ? [e.constructor.name, e.name, e.message, Object.keys(e), e.stack.split('\\n')[0], told(e.cause)] : e ?? null;
    const nested = structuredClone({ list: [new SyntaxError('s')] });
    return [...[new TypeError('t', { cause: new RangeError('r') }), new Own('o'), new URIError(''), Object.assign(new Error('e'), { code: 'C' }), new EvalError('v', { cause: 'text' })]
        .map((e) => told(structuredClone(e))), nested.list[0] instanceof SyntaxError];`);
asNode('performance tells the time of a run', `const a = performance.now(); for (const start = Date.now(); Date.now() < start + 5; ); const b = performance.now();
    return [typeof a, a >= 0, b > a, b - a < 5000, Math.abs(performance.timeOrigin + b - Date.now()) < 1000];`);
