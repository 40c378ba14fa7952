/**
 * What stands behind a script's {@code unzipper} module. Internal.
 */
@NullMarked
package io.github.camelnango.javascript.zip;

import org.jspecify.annotations.NullMarked;
