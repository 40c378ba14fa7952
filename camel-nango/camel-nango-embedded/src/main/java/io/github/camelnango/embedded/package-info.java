/** Builds and closes the embedded runtime: the only place that knows all of its parts. */
@NullMarked
package io.github.camelnango.embedded;

import org.jspecify.annotations.NullMarked;
