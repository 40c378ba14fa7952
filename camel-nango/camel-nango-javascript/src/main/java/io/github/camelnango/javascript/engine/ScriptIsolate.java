/*
 * Copyright 2026 the camel-nango authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelnango.javascript.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One isolated JavaScript world. Used by one thread at a time, not always the same; only {@link #terminate()} may be
 * called from any thread at any time.
 *
 * <p>Every entry runs the microtasks that it left before it returns.
 */
public interface ScriptIsolate extends AutoCloseable {

    /**
     * Runs a script.
     *
     * @param resource its name, for stack traces
     * @throws ScriptFailure if it cannot be compiled, throws or is stopped
     */
    void evaluate(String resource, String source);

    /**
     * Calls a function of the bundle.
     *
     * @param function its name on the global, such as {@code __camelNango.start}
     * @param arguments strings, booleans and integers
     * @return what it returned, if that is a string
     * @throws ScriptFailure if it throws or is stopped
     */
    @Nullable
    String call(String function, Object... arguments);

    /** Promises that are rejected and that nobody handles so far, each as the bundle's {@code describeError} tells it. */
    List<String> unhandledRejections();

    /** Stops what runs now, an endless loop too: the entry then fails with {@link ScriptFailure}. */
    void terminate();

    /** Frees everything. No effect when closed before. */
    @Override
    void close();
}
