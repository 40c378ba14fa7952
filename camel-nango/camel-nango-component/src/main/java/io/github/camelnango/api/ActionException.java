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

import java.util.Map;

/**
 * What a function written in Java throws for a failure that its caller is meant to see: Nango's {@code ActionError}.
 * Callers get it as a {@link NangoActionException}.
 */
public class ActionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object payload;

    /** @param payload what to say, as anything that can be written as JSON, such as a Map or a record */
    public ActionException(Object payload) {
        super(String.valueOf(payload));
        this.payload = payload;
    }

    /** With a message only, which callers find as {@code message} in the payload. */
    public ActionException(String message) {
        super(message);
        this.payload = Map.of("message", message);
    }

    /** What the function says. */
    public Object getPayload() {
        return payload;
    }
}
