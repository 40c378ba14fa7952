// console goes to the run's log; the host writes it at level debug.
import { callSync, hasSyncHost } from '../host/host.js';
import { safeJson } from '../host/json.js';

const LEVELS = { debug: 'debug', log: 'info', info: 'info', dir: 'info', table: 'info', trace: 'debug', warn: 'warn', error: 'error' };
const SILENT = ['assert', 'clear', 'count', 'countReset', 'dirxml', 'group', 'groupCollapsed', 'groupEnd', 'profile', 'profileEnd', 'time', 'timeEnd', 'timeLog', 'timeStamp'];

function words(value) {
    if (value instanceof Error) {
        return `${value.name}: ${value.message}`;
    }
    return typeof value === 'string' ? value : (safeJson(value) ?? String(value));
}

function write(level, values) {
    if (hasSyncHost()) {
        callSync('console', [level, values.map(words).join(' ')]);
    }
}

export const console = Object.fromEntries([
    ...Object.entries(LEVELS).map(([method, level]) => [method, (...values) => write(level, values)]),
    ...SILENT.map((method) => [method, () => undefined])
]);
