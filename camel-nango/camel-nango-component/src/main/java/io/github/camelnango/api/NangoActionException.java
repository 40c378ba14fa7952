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

/** A script threw an {@code ActionError}: a failure that it meant its caller to see. */
public class NangoActionException extends NangoException {
    private static final long serialVersionUID = 1L;

    private final transient Json payload;

    /**
     * @param message names integration, connection and function
     * @param payload what the script said, a JSON object
     */
    public NangoActionException(String message, Json payload) {
        super("action_script_runtime_error", message);
        this.payload = Objects.requireNonNull(payload, "payload");
    }

    /** What the script said: a JSON object. */
    public Json getPayload() {
        return payload;
    }
}
