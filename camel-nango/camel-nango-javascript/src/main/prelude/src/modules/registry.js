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
// The script's own files: defined as functions by the host, evaluated when first required.
import { builtIn } from './built-in.js';

const files = new Map();
let intercept;

/** For a test runner that is bundled with the prelude: it is asked for each module first. @param answer function ({ from, name, path }, proceed) */
export function interceptRequires(answer) {
    intercept = answer;
}

/** @param body function (exports, require, module) */
export function define(path, body) {
    files.set(path, { path, body, links: {}, module: undefined });
}

/** Where the relative imports of a file lead, as the host resolved them. */
export function link(path, json) {
    file(path).links = JSON.parse(json);
}

/** The exports of a file. In a cycle, what it has exported so far. */
export function load(path) {
    const entry = file(path);
    if (!entry.module) {
        const module = { exports: {} };
        entry.module = module;
        try {
            entry.body.call(module.exports, module.exports, requireFrom(entry), module);
        } catch (error) {
            entry.module = undefined;
            throw error;
        }
    }
    return entry.module.exports;
}

function requireFrom(entry) {
    return (name) => {
        const target = Object.hasOwn(entry.links, name) ? entry.links[name] : undefined;
        const proceed = () => (target === undefined ? builtIn(name) : load(target));
        return intercept ? intercept({ from: entry.path, name, path: target }, proceed) : proceed();
    };
}

function file(path) {
    const found = files.get(path);
    if (!found) {
        throw new Error(`No file ${path} was defined`);
    }
    return found;
}

/** Whether a line of a stack trace is in one of the script's files. */
export function isScriptFrame(line) {
    return /^\s*at /.test(line) && [...files.keys()].some((path) => line.includes(`${path}:`));
}
