/**
 * Measures what scripts cost. {@link io.github.camelnango.benchmarks.Benchmarks} starts the processes that are compared and has
 * them work in turns; each of them counts its own CPU time.
 */
@NullMarked
package io.github.camelnango.benchmarks;

import org.jspecify.annotations.NullMarked;
