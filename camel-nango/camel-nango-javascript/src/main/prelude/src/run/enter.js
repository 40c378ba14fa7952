// What happens when code of a script is about to run. Not before: V8 dies opening a snapshot in which built-in constructors are
// replaced or missing.
import { adoptHost } from '../host/host.js';
import { startBudget } from '../globals/budget.js';
import { removeGlobals } from '../globals/install.js';

export function enter() {
    adoptHost();
    removeGlobals();
    startBudget();
}
