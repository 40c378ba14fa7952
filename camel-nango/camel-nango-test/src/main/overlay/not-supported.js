// Members of vitest that this runner does not have: naming them is better than failing somewhere else.

const missing = new Set();

/** Notes the member, so that the case counts as not runnable even if the test catches the error. */
export function notSupported(member) {
    missing.add(member);
    return new Error(`not supported: ${member}`);
}

export function missingMembers() {
    return [...missing];
}

/** An object whose absent members are refused by name. */
export function refusing(prefix, target) {
    return new Proxy(target, {
        get(object, name) {
            if (name in object || typeof name !== 'string' || name === 'then') {
                return object[name];
            }
            throw notSupported(`${prefix}.${name}`);
        }
    });
}
