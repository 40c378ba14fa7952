// What the soap package asks of Node's assert.
export function ok(value, message) {
    if (!value) {
        throw Object.assign(new Error(message ?? 'The expression evaluated to a falsy value'), { name: 'AssertionError', code: 'ERR_ASSERTION' });
    }
}
