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

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Root of all failures of this component. The message never holds a credential. */
public class NangoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;

    /**
     * @param type a short name of what happened, where one exists Nango's: {@code unknown_connection}
     * @param message what happened, what was expected, and what to do
     */
    public NangoException(String type, String message) {
        this(type, message, null);
    }

    public NangoException(String type, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.type = Objects.requireNonNull(type, "type");
    }

    /** A short name of what happened, such as {@code unknown_connection}. */
    public String getType() {
        return type;
    }
}
