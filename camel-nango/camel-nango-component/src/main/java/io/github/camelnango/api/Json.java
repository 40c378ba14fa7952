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

/**
 * JSON text that has not been parsed.
 *
 * <p>Records, inputs and outputs cross every border as text, so they are parsed once, by whoever looks inside. In a
 * route Camel's type converters turn it into a Map, a List, a JsonNode, a POJO, a String or a stream. The text is taken
 * as it is: who makes one vouches for its syntax. Immutable.
 *
 * @param text the JSON text, never empty
 */
public record Json(String text) {

    /** The JSON value {@code null}. */
    public static final Json NULL = new Json("null");

    public Json {
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("JSON text is empty");
        }
    }

    /** Whether this is the JSON value {@code null}. */
    public boolean isNull() {
        return text.equals("null");
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return text;
    }
}
