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
// Timers wait in the host. A cleared timer's answer is ignored.
import { call } from '../host/host.js';

class Timeout {
    active = true;

    ref() {
        return this;
    }

    unref() {
        return this;
    }

    hasRef() {
        return this.active;
    }

    refresh() {
        return this;
    }
}

/** Node takes what does not fit for 1. */
const LONGEST = 2 ** 31 - 1;

function delay(milliseconds) {
    const number = Math.trunc(Number(milliseconds)) || 0;
    return number > LONGEST ? 1 : Math.max(0, number);
}

async function wait(milliseconds, timer, run) {
    await call('timer', [delay(milliseconds)]);
    if (timer.active) {
        run();
    }
}

function start(loop) {
    const timer = new Timeout();
    loop(timer);
    return timer;
}

export function setTimeout(callback, milliseconds, ...args) {
    return start((timer) => wait(milliseconds, timer, () => {
        timer.active = false;
        callback(...args);
    }));
}

export function setInterval(callback, milliseconds, ...args) {
    return start(async (timer) => {
        while (timer.active) {
            await wait(Math.max(1, Number(milliseconds) || 1), timer, () => callback(...args));
        }
    });
}

export function setImmediate(callback, ...args) {
    return setTimeout(callback, 0, ...args);
}

export function clearTimeout(timer) {
    if (timer instanceof Timeout) {
        timer.active = false;
    }
}

export function queueMicrotask(callback) {
    Promise.resolve().then(() => callback());
}
