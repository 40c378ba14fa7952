/**
 * Runs Nango's recorded script tests: a script, what the provider answered once, and what the script made of it. The test file itself
 * runs in the script's isolate on a small vitest; a usual test stands in where there is none.
 */
@NullMarked
package io.github.camelnango.test.recorded;

import org.jspecify.annotations.NullMarked;
