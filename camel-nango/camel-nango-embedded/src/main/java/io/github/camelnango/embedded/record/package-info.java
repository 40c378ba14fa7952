/**
 * The records cache: save, diff, delete tracking, cursors.
 *
 * <p>One invariant carries it: whoever writes a record row first locks its dataset's row, and takes his change numbers
 * ({@code seq}) above the highest ever given out there. Numbers of one dataset therefore become visible in order, and a
 * reader that remembers the highest number it got can miss nothing.
 */
@NullMarked
package io.github.camelnango.embedded.record;

import org.jspecify.annotations.NullMarked;
