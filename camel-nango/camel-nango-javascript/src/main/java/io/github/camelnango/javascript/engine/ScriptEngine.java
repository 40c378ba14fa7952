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

import java.util.Optional;

/**
 * A JavaScript engine. Found with {@link java.util.ServiceLoader}; of those that run here the one with the highest
 * priority is used. Thread-safe.
 */
public interface ScriptEngine {

    /** The name by which it is chosen, such as {@code v8}. */
    String name();

    /** Which one is preferred: the highest. */
    int priority();

    /** Why it cannot run here, in half a sentence; empty if nothing is known against it. Loads nothing to find out. */
    Optional<String> unsupported();

    /** Whether the heaps of isolates are part of the Java heap, and so of {@code -Xmx}. */
    default boolean isOnJavaHeap() {
        return false;
    }

    /**
     * Makes a bundle ready, so that isolates that have it loaded open fast.
     *
     * @param resource name of the bundle, for stack traces
     * @param source a plain script that calls no host function while it loads
     * @param heapBytes heap of one isolate
     * @throws ScriptFailure if the bundle fails, or the engine, which then counts as unsupported
     */
    ScriptTemplate prepare(String resource, String source, long heapBytes);
}
