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
package io.github.camelnango.consume;

import io.github.camelnango.api.NangoException;
import org.jspecify.annotations.Nullable;

/** Changes could not be delivered; their dataset is held back. */
final class DeliveryException extends NangoException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String key;

    /** Nothing that could be skipped: it waits for somebody. */
    DeliveryException(String message) {
        super("delivery_failed", message);
        this.key = null;
    }

    /**
     * @param key what failed: the same at each attempt, and another for other changes
     */
    DeliveryException(String message, Throwable cause, @Nullable String key) {
        super("delivery_failed", message, cause);
        this.key = key;
    }

    @Nullable
    String key() {
        return key;
    }
}
