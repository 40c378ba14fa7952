/**
 * Loads TypeScript and JavaScript files into functions, and runs them on an engine behind a small SPI.
 *
 * <p>{@link io.github.camelnango.javascript.ScriptEngine} and the types it names are the SPI; everything else is found
 * with {@link java.util.ServiceLoader} as a {@link io.github.camelnango.api.ScriptLanguage}. Text crosses the border of a
 * script as JSON.
 */
@NullMarked
package io.github.camelnango.javascript;

import org.jspecify.annotations.NullMarked;
