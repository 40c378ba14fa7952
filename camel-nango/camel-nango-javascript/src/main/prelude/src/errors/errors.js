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
// The error classes that scripts meet.

/** Thrown by a script to end its run with a payload of its own. */
export class ActionError extends Error {
    constructor(payload) {
        super();
        this.name = 'ActionError';
        this.type = 'action_script_runtime_error';
        this.payload = payload;
    }
}

/** A failure of a helper that has a type of its own, such as script_aborted. */
export class SDKError extends Error {
    constructor(type, message, payload) {
        super(message ?? '');
        this.name = 'SDKError';
        this.type = type;
        this.code = type;
        this.payload = payload ?? {};
    }
}

/** A request that could not be sent as it was configured; `code` says why. */
export class ProxyError extends SDKError {
    constructor(code, message) {
        super(code, message);
        this.name = 'ProxyError';
    }
}

/** The same failure, at the same place of the script. */
export function asProxyError(error) {
    const refused = new ProxyError(error.code, error.message);
    const stack = String(error.stack).replace(/^SDKError/, refused.name);
    Object.defineProperty(refused, 'stack', { value: stack, writable: true, configurable: true });
    return refused;
}

/** A failed HTTP request in the shape that axios gives it; without `response` if no answer came. */
export class AxiosError extends Error {
    constructor(message, code, config, response) {
        super(message);
        this.name = 'AxiosError';
        this.isAxiosError = true;
        this.code = code;
        this.config = config;
        this.request = {};
        if (response) {
            this.response = response;
            this.status = response.status;
        }
    }

    toJSON() {
        const { message, name, config, code, status, stack } = this;
        return { message, name, stack, config, code, status: status ?? null };
    }
}

const HTTP_CODES = { 4: 'ERR_BAD_REQUEST', 5: 'ERR_BAD_RESPONSE' };

/** The code that axios gives an answer's status. */
export function codeOf(status) {
    return HTTP_CODES[Math.floor(status / 100)];
}
