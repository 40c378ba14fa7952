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
// Modules that a script may import beside its own files. Those that few scripts use are evaluated when they are first required.
import * as zod from 'zod';
import { cryptoModule } from '../crypto/module.js';
import { bufferModule } from './buffer.js';
import { nangoModule } from './nango.js';
import { urlModule } from './url.js';

const zodModule = { __esModule: true, ...zod };

const MODULES = new Map(Object.entries({
    nango: () => nangoModule,
    'nango/experimental': () => nangoModule,
    zod: () => zodModule,
    'zod/v4': () => zodModule,
    crypto: () => cryptoModule,
    'node:crypto': () => cryptoModule,
    url: () => urlModule,
    'node:url': () => urlModule,
    buffer: () => bufferModule,
    'node:buffer': () => bufferModule,
    soap: () => require('../soap/module.js').soapModule,
    unzipper: () => require('../zip/module.js').unzipperModule,
    'fast-xml-parser': () => require('./xml.js').xmlModule
}));

export function builtIn(name) {
    const found = MODULES.get(name);
    if (found) {
        return found();
    }
    if (name === 'botbuilder') {
        throw new Error("Module 'botbuilder' is not supported: it needs Node's network and files; send the requests with nango.proxy");
    }
    throw new Error(`Module '${name}' is not allowed: a script may import ${[...MODULES.keys()].join(', ')} and its own files by relative path`);
}
