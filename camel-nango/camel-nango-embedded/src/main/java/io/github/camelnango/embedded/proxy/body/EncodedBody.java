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
package io.github.camelnango.embedded.proxy.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.jspecify.annotations.Nullable;

/**
 * A body as it is sent.
 *
 * @param entity the content
 * @param contentType its content type; {@code null} to send none
 */
public record EncodedBody(HttpEntity entity, @Nullable String contentType) {

    public static EncodedBody of(byte[] bytes, @Nullable String contentType) {
        return new EncodedBody(new ByteArrayEntity(bytes, null), contentType);
    }

    public static EncodedBody of(String text, @Nullable String contentType) {
        return of(text.getBytes(StandardCharsets.UTF_8), contentType);
    }

    public static EncodedBody of(InputStream stream, @Nullable String contentType) {
        return new EncodedBody(new InputStreamEntity(stream, -1, null), contentType);
    }

    /** The content as text; empty if it can be read only once, or is sent in parts. */
    public String text() {
        if (!entity.isRepeatable() || contentType != null && contentType.startsWith("multipart/")) {
            return "";
        }
        try (InputStream content = entity.getContent()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** May hold credentials. */
    @Override
    public String toString() {
        return "EncodedBody[" + contentType + "]";
    }
}
