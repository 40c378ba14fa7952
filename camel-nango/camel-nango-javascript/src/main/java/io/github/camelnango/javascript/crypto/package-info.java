/**
 * What stands behind a script's {@code crypto} module: digests, random bytes, keys and signatures of the JDK under Node's names.
 * Internal.
 */
@NullMarked
package io.github.camelnango.javascript.crypto;

import org.jspecify.annotations.NullMarked;
