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

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an HTTP request or response, in the form in which it was given. */
public sealed interface HttpBody {

    /** JSON; as a request it is form-encoded instead when the content type asks for a form. */
    record JsonBody(Json json) implements HttpBody {
        /** The length only. */
        @Override
        public String toString() {
            return "JsonBody[" + json.text().length() + " characters]";
        }
    }

    /** Text that is sent as it is. */
    record Text(String text) implements HttpBody {
        /** The length only. */
        @Override
        public String toString() {
            return "Text[" + text.length() + " characters]";
        }
    }

    /** Text in {@code application/x-www-form-urlencoded}. */
    record Form(String encoded) implements HttpBody {
        /** The length only. */
        @Override
        public String toString() {
            return "Form[" + encoded.length() + " characters]";
        }
    }

    /** Bytes. */
    record Bytes(byte[] bytes) implements HttpBody {}

    /** A stream that is read once. */
    record Stream(InputStream stream) implements HttpBody {}

    /** {@code multipart/form-data}. */
    record Multipart(List<Part> parts) implements HttpBody {
        public Multipart {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One part of a multipart body.
     *
     * @param name the field's name
     * @param content text or bytes
     * @param fileName the file's name; {@code null} for a plain field
     * @param contentType its content type; {@code null} for the default
     */
    record Part(String name, HttpBody content, @Nullable String fileName, @Nullable String contentType) {}
}
