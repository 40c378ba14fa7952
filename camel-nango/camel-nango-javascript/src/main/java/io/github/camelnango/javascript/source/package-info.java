/**
 * Finds scripts in folders and jars, reads what they import and {@code nango.yaml}, and transpiles them. Internal.
 */
@NullMarked
package io.github.camelnango.javascript.source;

import org.jspecify.annotations.NullMarked;
