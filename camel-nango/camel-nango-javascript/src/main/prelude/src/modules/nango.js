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
