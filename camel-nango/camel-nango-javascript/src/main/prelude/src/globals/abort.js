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
import { setTimeout } from './timers.js';

function named(name, message) {
    return Object.assign(new Error(message), { name });
}

/** The DOM's AbortSignal without the rest of EventTarget. */
export class AbortSignal {
    #listeners = new Set();
    aborted = false;
    reason = undefined;
    onabort = null;

    static abort(reason) {
        const controller = new AbortController();
        controller.abort(reason);
        return controller.signal;
    }

    static timeout(milliseconds) {
        const controller = new AbortController();
        setTimeout(() => controller.abort(named('TimeoutError', 'The operation was aborted due to timeout')), milliseconds);
        return controller.signal;
    }

    static any(signals) {
        const controller = new AbortController();
        for (const signal of signals) {
            if (signal.aborted) {
                controller.abort(signal.reason);
            }
            signal.addEventListener('abort', () => controller.abort(signal.reason));
        }
        return controller.signal;
    }

    addEventListener(type, listener) {
        if (type === 'abort') {
            this.#listeners.add(listener);
        }
    }

    removeEventListener(type, listener) {
        this.#listeners.delete(listener);
    }

    dispatchEvent(event) {
        this.onabort?.(event);
        this.#listeners.forEach((listener) => (typeof listener === 'function' ? listener(event) : listener.handleEvent(event)));
        return true;
    }

    throwIfAborted() {
        if (this.aborted) {
            throw this.reason;
        }
    }
}

export class AbortController {
    signal = new AbortSignal();

    abort(reason = named('AbortError', 'This operation was aborted')) {
        if (!this.signal.aborted) {
            this.signal.aborted = true;
            this.signal.reason = reason;
            this.signal.dispatchEvent({ type: 'abort', target: this.signal });
        }
    }
}
