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
// Holds what goes into and comes out of a function against the schemas that it declares. Values pass as they are: defaults and
// transforms of a schema are not applied. What is to become of a value that does not fit, the host decides.
import { call } from '../host/host.js';
import { isAsynchronous, misfitLater, misfits } from './misfit.js';
import { textOf } from './expectation.js';

const METADATA = '_nango_metadata';
const SHOWN = 2;

/** Checks of one run; in mode `fail` a value that does not fit rejects, in mode `warn` it is only told to the host. */
export class Validation {
    #schemas;
    #fail;
    #metadataSeen = false;

    constructor({ input, output, metadata, checkpoint, models }, mode) {
        this.#schemas = { input, output, metadata, checkpoint, models };
        this.#fail = mode === 'fail';
    }

    async input(value) {
        await this.#whole('input', value, { forward: true });
    }

    async output(value) {
        await this.#whole('output', value, {});
    }

    async #whole(part, value, options) {
        const schema = this.#schemas[part];
        const found = misfits(schema, [value], options);
        await this.#tell({ part }, schema, isAsynchronous(found) ? await misfitLater(schema, value, options) : found);
    }

    /** Replaces the helper's methods that carry values with a schema. */
    wrap(nango) {
        for (const method of ['batchSave', 'batchSend', 'batchUpdate']) {
            this.#before(nango, method, (records, model) => this.#records(records, model, method === 'batchUpdate'));
        }
        this.#before(nango, 'saveCheckpoint', (value) => this.#value('checkpoint', value));
        this.#before(nango, 'setMetadata', (value) => this.#value('metadata', value));
        nango.setFieldMapping = nango.setMetadata;
        const { getMetadata } = nango;
        nango.getMetadata = async (...args) => {
            const value = await getMetadata(...args);
            await this.#read(value);
            return value;
        };
    }

    /** Checks before the call is made, and in the same turn: calls take effect in program order, awaited or not. */
    #before(nango, method, check) {
        const original = nango[method];
        nango[method] = async (...args) => {
            const told = check(...args);
            if (told !== undefined && this.#fail) {
                await told;
            }
            return original(...args);
        };
    }

    #value(part, value) {
        return this.#tell({ part }, this.#schemas[part], misfits(this.#schemas[part], [value], {}));
    }

    #records(records, model, partial) {
        const schema = this.#schemas.models?.[model];
        return Array.isArray(records) ? this.#tell({ part: 'records', model }, schema, misfits(schema, records.map(withoutMetadata), { partial })) : undefined;
    }

    /** A connection without metadata fits where nothing is required. */
    async #read(value) {
        const schema = this.#schemas.metadata;
        if (this.#metadataSeen && !this.#fail) {
            return;
        }
        this.#metadataSeen = true;
        const none = value === null || value === undefined;
        if (!none || misfits(schema, [undefined], {}).count > 0) {
            await this.#tell({ part: 'metadata' }, schema, misfits(schema, [none ? {} : value], {}));
        }
    }

    #tell(what, schema, { count, first, value }) {
        if (count === 0) {
            return undefined;
        }
        const issues = first.slice(0, SHOWN).map(({ issue, index }) => textOf(issue, value[index], schema, what.part === 'records' ? index : undefined));
        const told = call('invalid', [{ ...what, count, total: value.length, issues }]);
        return this.#fail ? told : told.catch(() => undefined);
    }
}

function withoutMetadata(record) {
    if (record === null || typeof record !== 'object' || !(METADATA in record)) {
        return record;
    }
    const { [METADATA]: dropped, ...rest } = record;
    return rest;
}
