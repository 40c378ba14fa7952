/**
 * Executing functions: their registry, runs with their limits, schedules, checkpoints, and the helper object that a
 * function gets.
 *
 * <p>Depends on the ports and the store only. What it needs of connections, logs and HTTP beyond the ports it states in
 * small interfaces, which the wiring fills in.
 */
@NullMarked
package io.github.camelnango.embedded.run;

import org.jspecify.annotations.NullMarked;
