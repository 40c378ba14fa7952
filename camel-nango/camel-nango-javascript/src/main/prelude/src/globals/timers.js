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

async function wait(milliseconds, timer, run) {
    await call('timer', [Math.max(0, Math.trunc(Number(milliseconds)) || 0)]);
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
