/**
 * Executing functions: their registry, and runs with their limits. Schedules, what is kept between runs, and the helper
 * object that a function gets are in packages below, which do not know this one.
 *
 * <p>Depends on the ports and the store only. What it needs of connections, logs and HTTP beyond the ports it states in
 * small interfaces, which the wiring fills in.
 */
@NullMarked
package io.github.camelnango.embedded.run;

import org.jspecify.annotations.NullMarked;
