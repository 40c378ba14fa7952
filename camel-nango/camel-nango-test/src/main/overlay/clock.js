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
// A clock that nobody waits for: a timer fires as soon as nothing else is left to do, and time jumps to it.
import { defineGlobals } from '../../../../camel-nango-javascript/src/main/prelude/src/globals/define.js';

const RealDate = Date;
const timers = new Map();
let lastId = 0;
/** Milliseconds by which timers have moved the clock. */
let moved = 0;
/** The time that a test has set; undefined if the clock runs. */
let frozenAt;

function now() {
    return frozenAt ?? RealDate.now() + moved;
}

class Timeout {
    constructor(id) {
        this.id = id;
    }

    ref() {
        return this;
    }

    unref() {
        return this;
    }

    hasRef() {
        return timers.has(this.id);
    }

    refresh() {
        return this;
    }

    [Symbol.toPrimitive]() {
        return this.id;
    }
}

function add(callback, milliseconds, args, every) {
    const delay = Math.max(0, Math.trunc(Number(milliseconds)) || 0);
    const id = ++lastId;
    timers.set(id, { due: now() + delay, id, callback, args, every: every ? Math.max(1, delay) : undefined });
    return new Timeout(id);
}

function clear(timer) {
    timers.delete(typeof timer === 'object' && timer !== null ? timer.id : Number(timer));
}

/** Fires the timer that is due first. @return whether there was one */
export function fireNext(until = Infinity) {
    const next = [...timers.values()].sort((a, b) => a.due - b.due || a.id - b.id)[0];
    if (next === undefined || next.due > until) {
        return false;
    }
    moveTo(next.due);
    if (next.every === undefined) {
        timers.delete(next.id);
    } else {
        next.due += next.every;
    }
    next.callback(...next.args);
    return true;
}

function moveTo(time) {
    const forward = Math.max(0, time - now());
    if (frozenAt === undefined) {
        moved += forward;
    } else {
        frozenAt += forward;
    }
}

/** The class stays what it was, so that instanceof and subclasses hold; only "now" is ours. */
const TestDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === TestDate ? target : newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : target[name])
});

/** Not while the bundle loads: built-ins may not be replaced in a snapshot. */
export function installClock() {
    Object.defineProperty(RealDate.prototype, 'constructor', { value: TestDate, writable: true, configurable: true, enumerable: false });
    defineGlobals({
        Date: TestDate,
        setTimeout: (callback, milliseconds, ...args) => add(callback, milliseconds, args),
        setInterval: (callback, milliseconds, ...args) => add(callback, milliseconds, args, true),
        setImmediate: (callback, ...args) => add(callback, 0, args),
        clearTimeout: clear,
        clearInterval: clear,
        clearImmediate: clear
    });
}

async function fireUntil(time) {
    while (fireNext(time)) {
        // What the timer woke may start the next one.
        await Promise.resolve();
    }
    moveTo(time === Infinity ? now() : time);
}

export const clockOfVi = {
    useFakeTimers({ now: start } = {}) {
        frozenAt = Number(start ?? now());
        return this;
    },
    useRealTimers() {
        frozenAt = undefined;
        return this;
    },
    isFakeTimers: () => frozenAt !== undefined,
    setSystemTime(time) {
        frozenAt = new RealDate(time).getTime();
        return this;
    },
    getMockedSystemTime: () => (frozenAt === undefined ? null : new RealDate(frozenAt)),
    getRealSystemTime: () => RealDate.now(),
    getTimerCount: () => timers.size,
    clearAllTimers() {
        timers.clear();
        return this;
    },
    advanceTimersByTime(milliseconds) {
        const end = now() + milliseconds;
        while (fireNext(end));
        moveTo(end);
        return this;
    },
    advanceTimersByTimeAsync: async (milliseconds) => fireUntil(now() + milliseconds),
    runAllTimersAsync: async () => fireUntil(Infinity),
    runOnlyPendingTimersAsync: async () => fireUntil(Math.max(now(), ...[...timers.values()].map(({ due }) => due)))
};
