import { ActionError } from '../errors/errors.js';
import { call } from '../host/host.js';
import { safeCopy } from '../host/json.js';

const LEVELS = ['debug', 'info', 'warn', 'error', 'off'];

/** Logging never fails a run, whatever is logged and whatever becomes of it. */
async function log(...args) {
    await call('log', args.map(safeCopy)).catch(() => undefined);
}

/** Validates with the script's zod schema, so that defaults and transforms apply. */
async function zodValidateInput({ zodSchema, input }) {
    const result = zodSchema.safeParse(input);
    if (result.success) {
        return result;
    }
    for (const { message, path } of result.error.issues) {
        await log(`Invalid input provided: ${message} at path ${path.join('.')}`, { level: 'error' });
    }
    throw new ActionError({ message: 'Invalid input provided' });
}

export function logMethods(target) {
    return {
        log,
        zodValidateInput,
        setLogger(logger) {
            if (target.logger?.level !== 'off' && LEVELS.includes(logger?.level)) {
                target.logger = { ...target.logger, ...logger };
            }
            return call('setLogger', [logger]);
        }
    };
}
