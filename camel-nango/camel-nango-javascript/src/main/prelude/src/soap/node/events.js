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
