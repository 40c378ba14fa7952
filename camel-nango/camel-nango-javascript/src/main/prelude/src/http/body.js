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
// Request and response bodies in the forms that cross the border: json, text, form, bytes, multipart.
import { Buffer } from '../globals/buffer.js';
import { Blob, FormData } from '../globals/form-data.js';
import { URLSearchParams } from '../url/whatwg.js';
import { Readable } from './readable.js';

/** A request's data; undefined for none. `contentType` decides how objects and strings are sent. */
export function requestBody(data, contentType) {
    if (data === undefined || data === null) {
        return undefined;
    }
    if (data instanceof FormData) {
        return { multipart: [...data].map(([name, value]) => part(name, value)) };
    }
    const encoded = encodeBody(data, contentType);
    return encoded.json !== undefined && contentType === 'multipart/form-data' ? { multipart: fields(data) } : encoded;
}

/** Any value as a body. */
export function encodeBody(data, contentType = '') {
    if (data === undefined) {
        return undefined;
    }
    if (typeof data === 'string') {
        return { text: contentType.includes('json') ? jsonText(data) : data };
    }
    if (data instanceof URLSearchParams) {
        return { form: data.toString() };
    }
    const bytes = bytesOf(data);
    return bytes ? { bytes: bytes.toString('base64') } : { json: data };
}

/** A string for a JSON body is sent as it is if it is JSON, else as a JSON string. */
function jsonText(data) {
    try {
        JSON.parse(data);
        return data;
    } catch {
        return JSON.stringify(data);
    }
}

export function bytesOf(data) {
    if (data instanceof ArrayBuffer) {
        return Buffer.from(data);
    }
    if (ArrayBuffer.isView(data)) {
        return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    }
    return typeof data?.bytesNow === 'function' ? data.bytesNow() : undefined;
}

function fields(data) {
    return Object.entries(data)
        .filter(([, value]) => value !== undefined && value !== null)
        .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((member) => part(name, member)));
}

function part(name, value) {
    const bytes = bytesOf(value);
    if (!bytes) {
        return { name, text: typeof value === 'object' ? JSON.stringify(value) : String(value) };
    }
    return { name, bytes: bytes.toString('base64'), fileName: value.name ?? 'blob', contentType: value.type || undefined };
}

/** The data of a response, by what came and what the script asked for. */
export function responseData(body, responseType) {
    if (body?.json !== undefined) {
        return body.json;
    }
    if (body?.text !== undefined) {
        return body.text;
    }
    return binary(Buffer.from(body?.bytes ?? '', 'base64'), responseType, body?.bytes === undefined);
}

function binary(buffer, responseType, empty) {
    switch (responseType) {
        case 'stream':
            return new Readable(buffer);
        case 'blob':
            return new Blob([buffer]);
        case 'arraybuffer':
            return buffer;
        default:
            return empty ? '' : buffer;
    }
}
