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
// vi.fn and vi.spyOn.
import { notSupported } from './not-supported.js';

const all = new Set();
let order = 0;

export function isMock(value) {
    return typeof value === 'function' && value._isMockFunction === true;
}

/** A function that remembers its calls. */
export function fn(original) {
    const state = { calls: [], results: [], instances: [], contexts: [], invocationCallOrder: [], settledResults: [] };
    let implementation = original;
    let once = [];

    function spy(...args) {
        state.calls.push(args);
        state.instances.push(this);
        state.contexts.push(this);
        state.invocationCallOrder.push(++order);
        const result = { type: 'undefined', value: undefined };
        state.results.push(result);
        const chosen = once.shift() ?? implementation;
        try {
            const value = new.target && chosen ? Reflect.construct(chosen, args, new.target) : chosen?.apply(this, args);
            Object.assign(result, { type: 'return', value });
            return value;
        } catch (error) {
            Object.assign(result, { type: 'throw', value: error });
            throw error;
        }
    }

    const clear = () => Object.values(state).forEach((list) => list.splice(0));
    const setting = (change) => (value) => {
        change(value);
        return spy;
    };
    const returning = (make) => ({
        always: setting((value) => (implementation = make(value))),
        next: setting((value) => once.push(make(value)))
    });
    const values = returning((value) => () => value);
    const resolved = returning((value) => async () => value);
    const rejected = returning((value) => async () => {
        throw value;
    });

    Object.assign(spy, {
        _isMockFunction: true,
        getMockName: () => state.name ?? 'spy',
        mockName: setting((name) => Object.defineProperty(state, 'name', { value: name, configurable: true })),
        getMockImplementation: () => once[0] ?? implementation,
        mockImplementation: setting((value) => (implementation = value)),
        mockImplementationOnce: setting((value) => once.push(value)),
        mockReturnValue: values.always,
        mockReturnValueOnce: values.next,
        mockResolvedValue: resolved.always,
        mockResolvedValueOnce: resolved.next,
        mockRejectedValue: rejected.always,
        mockRejectedValueOnce: rejected.next,
        mockReturnThis: setting(() => (implementation = function () {
            return this;
        })),
        mockClear: setting(clear),
        mockReset: setting(() => {
            clear();
            once = [];
            implementation = original;
        }),
        mockRestore: setting(() => {
            clear();
            once = [];
            implementation = original;
            spy.undo?.();
        })
    });
    Object.defineProperty(spy, 'mock', { value: state, enumerable: false });
    Object.defineProperty(spy, 'undo', { value: undefined, writable: true, enumerable: false });
    all.add(spy);
    return spy;
}

/** Puts a spy in the place of a method, which it goes on calling. */
export function spyOn(object, name, access) {
    if (access !== undefined) {
        throw notSupported(`vi.spyOn(..., '${access}')`);
    }
    const original = object[name];
    if (isMock(original)) {
        return original;
    }
    if (typeof original !== 'function') {
        throw new Error(`vi.spyOn: ${String(name)} is not a function but ${typeof original}`);
    }
    const own = Object.getOwnPropertyDescriptor(object, name);
    const spy = fn(original);
    spy.undo = () => (own ? Object.defineProperty(object, name, own) : delete object[name]);
    Object.defineProperty(object, name, { value: spy, writable: true, configurable: true, enumerable: own?.enumerable ?? true });
    return spy;
}

const onAll = (method) => () => all.forEach((spy) => spy[method]());

export const clearAllMocks = onAll('mockClear');
export const resetAllMocks = onAll('mockReset');
export const restoreAllMocks = onAll('mockRestore');
