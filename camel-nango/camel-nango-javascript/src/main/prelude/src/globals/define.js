/** Puts values on the global as built-ins are: writable, not enumerable. */
export function defineGlobals(values) {
    for (const [name, value] of Object.entries(values)) {
        Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
    }
}
