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

/** Something given to the component is not as it must be; nothing was done. */
public class NangoValidationException extends NangoException {
    private static final long serialVersionUID = 1L;

    public NangoValidationException(String message) {
        this(message, null);
    }

    public NangoValidationException(String message, @Nullable Throwable cause) {
        super("invalid_request", message, cause);
    }

    /** With a type of its own, such as {@code invalid_action_input} for a value that does not fit its schema. */
    public NangoValidationException(String type, String message, @Nullable Throwable cause) {
        super(type, message, cause);
    }
}
