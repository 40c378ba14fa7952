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

/** A bundle that an engine has made ready. Thread-safe. */
public interface ScriptTemplate extends AutoCloseable {

    /**
     * Opens an isolate that has the bundle loaded and shares nothing with any other. Scripts in it reach {@code host}
     * and the language's built-in objects, and cannot make code from text.
     *
     * @throws ScriptFailure if the engine has no room or fails
     */
    ScriptIsolate open(HostBridge host);

    /** Frees what was made ready; isolates that are open stay open. */
    @Override
    void close();
}
