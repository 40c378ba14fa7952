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
// The module `nango`: wrappers that tag a function's definition, and names that scripts use as types.
import { ActionError } from '../errors/errors.js';

const tagged = (type) => (definition) => ({ type, ...definition });

const TYPES = [
    'NangoAction', 'NangoActionBase', 'NangoSync', 'NangoSyncBase', 'ProxyConfiguration', 'AxiosResponse', 'Connection', 'Integration', 'Metadata', 'SyncConfig', 'ActionErrorBase'
];

/** Where classes were expected, an empty one does no harm. */
const classes = Object.fromEntries(TYPES.map((name) => [name, { [name]: class {} }[name]]));

export const nangoModule = {
    __esModule: true,
    createSync: tagged('sync'),
    createAction: tagged('action'),
    createOnEvent: tagged('onEvent'),
    createFunction() {
        throw new Error('createFunction is not supported: Nango marks it as experimental and not for production. Use createSync for what runs on a schedule, createAction for what is called, createOnEvent for events of a connection');
    },
    ActionError,
    ...classes
};
nangoModule.default = nangoModule;
