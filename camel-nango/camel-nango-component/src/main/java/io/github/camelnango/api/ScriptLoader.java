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

import java.util.List;

/** Finds and loads the functions of one language. Thread-safe. */
public interface ScriptLoader extends AutoCloseable {

    /**
     * The functions that lie at the locations, by file name; nothing is compiled.
     *
     * @throws NangoScriptException {@code script_unreadable} if a location does not exist or cannot be read
     */
    List<FunctionName> list();

    /**
     * The function, compiled; the newest version of it if hot reload is on.
     *
     * @throws NangoScriptException if it cannot be loaded: the message names file, line and column
     */
    Function load(FunctionName name);

    /** What runs the functions, in a few words for an operator's log. */
    default String describe() {
        return getClass().getSimpleName();
    }

    /** Ends all runs and frees the engine. */
    @Override
    void close();
}
