/** A source that cannot be compiled; line and column count from 1. */
export class CompileError extends Error {
    constructor(message, source, offset) {
        super(message);
        const before = source.slice(0, offset).split('\n');
        this.line = before.length;
        this.column = before.at(-1).length + 1;
    }
}

/** Sucrase puts path and place into the message; they travel apart from it here. */
export function fromSucrase(error, path) {
    const message = String(error.message).replace(`Error transforming ${path}: `, '').replace(/ \(\d+:\d+\)$/, '');
    const result = new Error(message);
    result.line = error.loc?.line ?? 1;
    result.column = error.loc?.column ?? 1;
    return result;
}
