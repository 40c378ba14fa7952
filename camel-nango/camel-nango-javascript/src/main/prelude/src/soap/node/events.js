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
// What the soap package and those who listen to its client ask of Node's events.
export class EventEmitter {
    #listeners = new Map();

    on(event, listener) {
        this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
        return this;
    }

    addListener(event, listener) {
        return this.on(event, listener);
    }

    once(event, listener) {
        const first = (...args) => {
            this.off(event, first);
            listener.apply(this, args);
        };
        return this.on(event, first);
    }

    off(event, listener) {
        this.#listeners.set(event, (this.#listeners.get(event) ?? []).filter((other) => other !== listener));
        return this;
    }

    removeListener(event, listener) {
        return this.off(event, listener);
    }

    removeAllListeners(event) {
        if (event === undefined) {
            this.#listeners.clear();
        } else {
            this.#listeners.delete(event);
        }
        return this;
    }

    listenerCount(event) {
        return this.#listeners.get(event)?.length ?? 0;
    }

    emit(event, ...args) {
        const listeners = this.#listeners.get(event) ?? [];
        listeners.forEach((listener) => listener.apply(this, args));
        return listeners.length > 0;
    }
}
