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
// The report on whatever ended a run: type, message, payload and where in the script.
import { safeCopy, safeJson } from '../host/json.js';
import { bytesOf, encodeBody } from '../http/body.js';
import { isScriptFrame } from '../modules/registry.js';
import { ActionError, SDKError } from './errors.js';

const PAYLOAD_LIMIT = 99_000;
const FRAME_LIMIT = 10;
const CAUSE_LIMIT = 5;
const CAUSE_CHARACTERS = 1000;
const REPORTED_HEADER = /^(content-type$|x-rate)/;

export function runError(thrown) {
    try {
        return limited(reportOf(thrown));
    } catch (error) {
        // A script may throw objects whose members throw.
        return { type: 'script_internal_error', message: `The thrown value cannot be reported: ${error?.message}` };
    }
}

function reportOf(thrown) {
    if (thrown === null || (typeof thrown !== 'object' && typeof thrown !== 'function')) {
        return internal(undefined, typeof thrown === 'string' ? thrown : safeJson(thrown) ?? String(thrown));
    }
    if (thrown instanceof ActionError || thrown.type === 'action_script_runtime_error') {
        const payload = asObject(safeCopy(thrown.payload)) ?? {};
        return { type: 'action_script_runtime_error', name: thrown.name, message: text(payload.message) ?? thrown.message ?? '', payload, status: 500, stack: stackOf(thrown) };
    }
    if (thrown instanceof SDKError) {
        return { type: thrown.type, name: thrown.name, message: thrown.message, code: thrown.code, payload: safeCopy(thrown.payload), status: 500, stack: stackOf(thrown) };
    }
    if (thrown.isAxiosError) {
        return thrown.response ? httpError(thrown) : { ...internal(thrown, thrown.message), type: 'script_network_error' };
    }
    return internal(thrown, text(thrown.message) ?? text(thrown.name) ?? safeJson(thrown));
}

function httpError(thrown) {
    const { status, statusText, headers, data } = thrown.response;
    const body = safeCopy(bytesOf(data)?.toString('utf8') ?? data);
    const payload = asObject(body?.payload ?? body) ?? {};
    const reported = Object.entries(headers ?? {}).filter(([name]) => REPORTED_HEADER.test(name));
    return {
        type: 'script_http_error',
        name: thrown.name,
        message: thrown.message,
        code: thrown.code,
        payload,
        status,
        stack: stackOf(thrown),
        response: { status, statusText, headers: Object.fromEntries(reported), body: encodeBody(body) }
    };
}

function internal(thrown, message) {
    const { name, code } = thrown ?? {};
    const stack = stackOf(thrown);
    const causes = causesOf(thrown);
    const payload = { name: text(name), code: safeCopy(code), message, stacktrace: stack?.split('\n'), cause: causes };
    const whole = causes === undefined ? message : `${message}, caused by ${causes}`;
    return { type: 'script_internal_error', name: payload.name, message: whole, code: text(code), payload, status: 500, stack };
}

/** What an error's cause says, the cause of that and so on; a cycle ends at the limit. */
function causesOf(thrown) {
    const causes = [];
    for (let cause = thrown?.cause; cause !== undefined && cause !== null && causes.length < CAUSE_LIMIT; cause = cause.cause) {
        const message = text(cause.message) ?? (typeof cause === 'string' ? cause : safeJson(cause) ?? String(cause));
        causes.push((text(cause.name) ? `${cause.name}: ${message}` : message).slice(0, CAUSE_CHARACTERS));
    }
    return causes.length > 0 ? causes.join(', caused by ') : undefined;
}

function asObject(payload) {
    if (payload === undefined || payload === null) {
        return undefined;
    }
    return typeof payload === 'object' && !Array.isArray(payload) ? payload : { message: payload };
}

function text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

/** First line and the frames of the script's own files. */
function stackOf(thrown) {
    const stack = text(thrown?.stack);
    if (!stack) {
        return undefined;
    }
    const lines = stack.split('\n');
    const frames = lines.slice(1).filter(isScriptFrame).map((line) => line.trim());
    return frames.length > 0 ? [lines[0], ...frames].slice(0, FRAME_LIMIT).join('\n') : undefined;
}

function limited(report) {
    const size = JSON.stringify(report.payload)?.length ?? 0;
    if (size <= PAYLOAD_LIMIT) {
        return report;
    }
    const { response, ...rest } = report;
    const note = { message: `${report.message.slice(0, 1000)} (payload of ${size} characters left out, limit ${PAYLOAD_LIMIT})` };
    return { ...rest, payload: note, ...(response && { response: { ...response, body: { json: note } } }) };
}
