// Keys are lower-case, as HTTP clients give them, but scripts read both `link` and `Link`.

const METHODS = {
    get: (headers) => (name) => headers[String(name).toLowerCase()],
    has: (headers) => (name) => String(name).toLowerCase() in headers,
    toJSON: (headers) => () => ({ ...headers })
};

const EITHER_CASE = {
    get(headers, name) {
        if (typeof name !== 'string' || Object.hasOwn(headers, name)) {
            return headers[name];
        }
        const lower = name.toLowerCase();
        return Object.hasOwn(headers, lower) ? headers[lower] : (METHODS[name]?.(headers) ?? headers[name]);
    },
    has(headers, name) {
        return name in headers || (typeof name === 'string' && Object.hasOwn(headers, name.toLowerCase()));
    }
};

export function responseHeaders(headers) {
    return new Proxy(headers, EITHER_CASE);
}
