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
 * A function could not be loaded or failed by itself.
 *
 * <p>Types: {@code script_compile_error}, {@code script_internal_error}, {@code function_runtime_out_of_memory},
 * {@code function_runtime_timed_out}, {@code script_output_too_large}, {@code script_aborted} and the SDK's own.
 */
public class NangoScriptException extends NangoException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Json payload;
    private final @Nullable String scriptStack;

    public NangoScriptException(String type, String message) {
        this(type, message, null, null, null);
    }

    /**
     * @param type what happened
     * @param message names integration, connection and function, and for a thrown error its name and message
     * @param payload Nango's payload of the run error: {@code {name, code, message, stacktrace}}
     * @param scriptStack the script's own stack with its files and lines
     * @param cause what caused it in Java
     */
    public NangoScriptException(
            String type,
            String message,
            @Nullable Json payload,
            @Nullable String scriptStack,
            @Nullable Throwable cause) {
        super(type, message, cause);
        this.payload = payload;
        this.scriptStack = scriptStack;
    }

    /** Nango's payload of the run error; {@code null} if there is none. */
    public @Nullable Json getPayload() {
        return payload;
    }

    /** The script's own stack, with its files and lines; {@code null} if there is none. */
    public @Nullable String getScriptStack() {
        return scriptStack;
    }
}
