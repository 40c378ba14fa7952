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
// A fresh engine context with the built bundles, as plain as V8 without i18n, and a scripted host.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { hostText } from './host-text.js';

const script = (name) => new vm.Script(readFileSync(new URL(`../dist/${name}`, import.meta.url), 'utf8'), { filename: name });
const prelude = script('prelude.js');
const transpiler = script('transpiler.js');

export function plainContext() {
    const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext('delete globalThis.Intl; delete globalThis.console;', context);
    return context;
}

const compiler = plainContext();
transpiler.runInContext(compiler);

export function transpile(path, source) {
    return JSON.parse(compiler.__camelNangoTranspile(JSON.stringify({ path, source })));
}

/** Thrown by a host function to fail the call with that JSON. */
export class HostFailure {
    constructor(failure) {
        this.failure = failure;
    }
}

export class Isolate {
    calls = [];
    ended = new Promise((resolve) => (this.end = resolve));

    /** @param host method -> function of the arguments; its value or promise is the answer */
    constructor(host = {}, syncHost = {}) {
        this.host = { timer: () => null, ...host };
        this.context = plainContext();
        prelude.runInContext(this.context);
        this.context.__host = (id, method, json) => this.#receive(id, method, json);
        const operations = { ...hostText, ...syncHost };
        this.context.__hostSync = (op, json) => JSON.stringify(operations[op] ? { ok: operations[op](...JSON.parse(json)) } : { error: { message: `no ${op}` } });
    }

    get border() {
        return this.context.__camelNango;
    }

    evaluate(code) {
        return vm.runInContext(code, this.context);
    }

    define(path, source, links) {
        const { ok, error } = transpile(path, source);
        if (error) {
            throw new Error(`${path}: ${JSON.stringify(error)}`);
        }
        vm.runInContext(`__camelNango.define(${JSON.stringify(path)}, function (exports, require, module) {${ok.code}\n});`, this.context, { filename: path });
        if (links) {
            this.border.link(path, JSON.stringify(links));
        }
        return this;
    }

    describe(path, hint) {
        return JSON.parse(this.border.describe(path, hint && JSON.stringify(hint)));
    }

    /** Starts and waits for what 'done' reports. */
    run(path, { kind = 'action', handler = 'exec', input, run = {} } = {}) {
        this.border.start(JSON.stringify({ entry: path, handler, kind, input, run: { scriptType: kind, ...run } }));
        return this.ended;
    }

    argumentsOf(method) {
        return this.calls.filter((call) => call.method === method).map((call) => call.args);
    }

    #receive(id, method, json) {
        const args = JSON.parse(json);
        if (method === 'done') {
            this.end(args);
            return;
        }
        this.calls.push({ method, args });
        Promise.resolve()
            .then(() => (this.host[method] ?? (() => { throw new HostFailure({ kind: 'error', message: `not supported: nango.${method}` }); }))(...args))
            .then(
                (answer) => this.border.settle(id, true, answer === undefined ? undefined : JSON.stringify(answer)),
                (error) => this.border.settle(id, false, JSON.stringify(error.failure ?? { kind: 'error', message: String(error) }))
            );
    }
}

/** Runs the body of an action and gives what it ended with. */
export function runAction(body, { host, syncHost, prefix = '', ...options } = {}) {
    const isolate = new Isolate(host, syncHost);
    isolate.define('action.ts', actionSource(body, prefix));
    return isolate.run('action.ts', options).then((ended) => ({ ...ended, isolate }));
}

export function actionSource(body, prefix = '') {
    return `import { createAction } from 'nango'; import { z } from 'zod'; ${prefix}
export default createAction({ description: 'a', input: z.any(), output: z.any(), exec: async (nango: any, input: any) => {
${body}
}});`;
}

export function runSync(body, { host, ...options } = {}) {
    const isolate = new Isolate(host);
    isolate.define('sync.ts', `import { createSync } from 'nango'; import { z } from 'zod';
export default createSync({ description: 's', frequency: 'every hour', models: { M: z.object({ id: z.string() }) }, exec: async (nango: any) => {
${body}
}});`);
    return isolate.run('sync.ts', { kind: 'sync', ...options }).then((ended) => ({ ...ended, isolate }));
}
