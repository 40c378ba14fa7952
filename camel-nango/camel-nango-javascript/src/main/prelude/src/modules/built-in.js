// Modules that a script may import beside its own files.
import * as zod from 'zod';
import { Buffer } from '../globals/buffer.js';
import { cryptoModule } from '../crypto/module.js';
import { nangoModule } from './nango.js';
import { urlModule } from './url.js';

const zodModule = { __esModule: true, ...zod };
const bufferModule = { __esModule: true, Buffer, default: { Buffer } };

const MODULES = new Map(Object.entries({
    nango: nangoModule,
    'nango/experimental': nangoModule,
    zod: zodModule,
    'zod/v4': zodModule,
    crypto: cryptoModule,
    'node:crypto': cryptoModule,
    url: urlModule,
    'node:url': urlModule,
    buffer: bufferModule,
    'node:buffer': bufferModule
}));

const LATER = ['soap', 'unzipper', 'botbuilder'];

export function builtIn(name) {
    const found = MODULES.get(name);
    if (found) {
        return found;
    }
    if (LATER.includes(name)) {
        throw new Error(`Module '${name}' is not supported yet`);
    }
    throw new Error(`Module '${name}' is not allowed: a script may import ${[...MODULES.keys()].join(', ')} and its own files by relative path`);
}
