/**
 * Loads TypeScript and JavaScript files into functions.
 *
 * <p>{@link io.github.camelnango.javascript.JavaScriptLanguage} is found with {@link java.util.ServiceLoader}; it compiles files
 * with the {@code source} package, runs them with {@code run}, and finds an engine that implements {@code engine}.
 */
@NullMarked
package io.github.camelnango.javascript;

import org.jspecify.annotations.NullMarked;
