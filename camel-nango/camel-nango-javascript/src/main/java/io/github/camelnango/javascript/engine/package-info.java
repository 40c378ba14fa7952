/**
 * What a JavaScript engine implements: {@link io.github.camelnango.javascript.engine.ScriptEngine} and the types it names.
 *
 * <p>Engines are found with {@link java.util.ServiceLoader} and use nothing else of ours. Text crosses the border of a script
 * as JSON.
 */
@NullMarked
package io.github.camelnango.javascript.engine;

import org.jspecify.annotations.NullMarked;
