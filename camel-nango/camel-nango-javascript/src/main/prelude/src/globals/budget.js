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
// Array buffers live outside the heap that the engine limits, so they are counted here.
import { defineGlobals } from './define.js';

const DEFAULT_LIMIT = 256 * 1024 * 1024;
/** Smaller ones weigh little more than the objects that hold them, which the heap limit counts. */
const COUNTED_FROM = 256;

let limit = 0;
let used = 0;
let live = [];
/** Looking through all that live is dear: it is done again when as much has come since. */
let nextLook = 0;
let installed = false;

/** Starts counting. The constructors are replaced here and not before: V8 dies opening a snapshot in which they are. */
export function startBudget() {
    if (!installed) {
        installed = true;
        installBudget();
        limit = globalThis.__arrayBufferBudget ?? DEFAULT_LIMIT;
    }
    delete globalThis.__arrayBufferBudget;
}

function admit(bytes) {
    if (limit > 0 && bytes >= COUNTED_FROM && used + bytes > limit) {
        forgetCollected();
        if (used + bytes > limit) {
            throw new RangeError(`Array buffers of this run would exceed the limit of ${limit} bytes (${used} in use, ${bytes} more asked for)`);
        }
    }
}

function forgetCollected() {
    live = live.filter(([reference]) => reference.deref() !== undefined);
    used = live.reduce((sum, [, bytes]) => sum + bytes, 0);
    nextLook = Math.max(limit / 4, used * 2);
}

function count(buffer, bytes) {
    if (limit > 0 && bytes >= COUNTED_FROM) {
        live.push([new WeakRef(buffer), bytes]);
        used += bytes;
        if (used > nextLook) {
            forgetCollected();
        }
    }
}

function counted(constructor, sizeBefore) {
    const proxy = new Proxy(constructor, {
        construct(target, args, newTarget) {
            admit(sizeBefore(args));
            const made = Reflect.construct(target, args, newTarget);
            const buffer = made.buffer ?? made;
            if (args[0] !== buffer) {
                count(buffer, buffer.maxByteLength ?? buffer.byteLength);
            }
            return made;
        }
    });
    // Methods such as slice and map make their results with the constructor found here.
    Object.defineProperty(constructor.prototype, 'constructor', { value: proxy, writable: true, configurable: true, enumerable: false });
    return proxy;
}

function arraySize(width) {
    return ([first]) => {
        if (typeof first === 'number') {
            return first * width;
        }
        return first instanceof ArrayBuffer ? 0 : (Number(first?.length) || 0) * width;
    };
}

function installBudget() {
    const BufferBefore = ArrayBuffer;
    const arrays = ['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float16Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array']
        .filter((name) => typeof globalThis[name] === 'function');

    defineGlobals({
        ArrayBuffer: counted(BufferBefore, ([length, options]) => Math.max(Number(length) || 0, Number(options?.maxByteLength) || 0)),
        ...Object.fromEntries(arrays.map((name) => [name, counted(globalThis[name], arraySize(globalThis[name].BYTES_PER_ELEMENT))]))
    });

    for (const method of ['transfer', 'transferToFixedLength']) {
        const original = BufferBefore.prototype[method];
        if (original) {
            BufferBefore.prototype[method] = function (length = this.byteLength) {
                admit(Number(length) || 0);
                const moved = original.call(this, length);
                count(moved, moved.byteLength);
                return moved;
            };
        }
    }
}
