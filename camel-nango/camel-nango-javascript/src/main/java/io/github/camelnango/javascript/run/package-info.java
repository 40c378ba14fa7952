/**
 * Runs scripts: threads, the number of isolates, calls of helpers, and what ended a run. Internal.
 */
@NullMarked
package io.github.camelnango.javascript.run;

import org.jspecify.annotations.NullMarked;
