/** A module whose further members exist but throw `not supported: <module>.<member>` when called. */
export function partial(name, members) {
    const module = { __esModule: true, ...members };
    const facade = new Proxy(module, {
        get(target, member) {
            if (member in target || typeof member !== 'string' || member === 'then') {
                return target[member];
            }
            return () => {
                throw new Error(`not supported: ${name}.${member}`);
            };
        }
    });
    module.default = facade;
    return facade;
}
