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

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry into an isolate failed. Says where, if the engine knows. */
public final class ScriptFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What happened. */
    public enum Kind {
        /** The source is not JavaScript. */
        SYNTAX,
        /** The script threw. */
        THROWN,
        /** It was stopped by {@link ScriptIsolate#terminate()}. */
        TERMINATED,
        /** It reached the limit of its heap and was stopped. */
        OUT_OF_MEMORY,
        /** The engine itself failed. */
        ENGINE
    }

    private final Kind kind;
    private final @Nullable String resource;
    private final int line;
    private final int column;
    private final @Nullable String scriptStack;

    /** A failure that has no place in a script. */
    public ScriptFailure(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, null, 0, 0, null, cause);
    }

    /**
     * @param kind what happened
     * @param message the script's own message
     * @param resource the script; {@code null} if unknown
     * @param line from 1; 0 if unknown
     * @param column from 1; 0 if unknown
     * @param scriptStack the script's stack; {@code null} if there is none
     * @param cause what the engine threw
     */
    public ScriptFailure(
            Kind kind,
            String message,
            @Nullable String resource,
            int line,
            int column,
            @Nullable String scriptStack,
            @Nullable Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.resource = resource;
        this.line = line;
        this.column = column;
        this.scriptStack = scriptStack;
    }

    /** What happened. */
    public Kind kind() {
        return kind;
    }

    /** The script; {@code null} if unknown. */
    public @Nullable String resource() {
        return resource;
    }

    /** Line from 1; 0 if unknown. */
    public int line() {
        return line;
    }

    /** Column from 1; 0 if unknown. */
    public int column() {
        return column;
    }

    /** The script's own stack; {@code null} if there is none. */
    public @Nullable String scriptStack() {
        return scriptStack;
    }
}
