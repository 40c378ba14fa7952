// What happens when code of a script is about to run. Not before: V8 dies opening a snapshot in which built-in constructors have
// been replaced, deleted or given a member that it adds itself.
import { adoptHost } from '../host/host.js';
import { startBudget } from '../globals/budget.js';
import { removeGlobals } from '../globals/install.js';
import { installLocale } from '../locale/install.js';
import { installRegExp } from '../locale/regexp.js';

let entered = false;

export function enter() {
    adoptHost();
    startBudget();
    if (entered) {
        // An isolate that serves another run: what wraps a built-in would wrap the wrapper of the run before, and so on.
        return;
    }
    entered = true;
    // With the value: contexts of Node's vm would lose it.
    Object.defineProperty(globalThis, '__camelNango', { value: globalThis.__camelNango, configurable: false });
    removeGlobals();
    installRegExp();
    installLocale();
    // The prelude's own frames are left out of reports and would crowd out the script's.
    Error.stackTraceLimit = 30;
}
