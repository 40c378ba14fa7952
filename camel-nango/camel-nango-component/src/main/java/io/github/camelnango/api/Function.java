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
package io.github.camelnango.api;

import org.jspecify.annotations.Nullable;

/**
 * A loaded function. Whether it is a script, was written in Java as a {@link Sync}, an {@link Action} or an
 * {@link OnEvent}, or is a route cannot be told any more. Immutable and thread-safe: one object serves all runs; state of
 * a run lives in its {@link Execution}.
 */
public interface Function {

    /** What the function declares. */
    FunctionDefinition definition();

    /**
     * Whether the function holds its values against its schemas itself, as its language means them; if not, the runtime
     * does so by their JSON Schemas.
     */
    default boolean validates() {
        return false;
    }

    /**
     * Starts one run and returns at once; neither this call nor the run holds the caller's thread.
     *
     * @param nango the helper of this run
     * @param input an action's input; {@code null} for none
     * @return the run, which ends with an action's output (others: JSON null) or with a {@link NangoException}
     */
    Execution start(Nango nango, @Nullable Json input);
}
