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

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;

/** Tells text from binary content and decodes it; a byte order mark is left out. */
public final class TextContent {
    // what axios would make text of is text only if it says so: all else is destroyed by decoding it
    private static final Set<String> SUBTYPES = Set.of(
            "json",
            "ndjson",
            "xml",
            "csv",
            "yaml",
            "javascript",
            "ecmascript",
            "www-form-urlencoded",
            "graphql",
            "sql");

    private TextContent() {}

    /** Whether the type is one of text; no type counts as one. */
    public static boolean isTextual(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return true;
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("text/") || type.indexOf('/') < 0) {
            return true;
        }
        String subtype = type.substring(type.indexOf('/') + 1);
        String name = subtype.startsWith("x-") ? subtype.substring(2) : subtype;
        return SUBTYPES.contains(name.substring(name.lastIndexOf('+') + 1));
    }

    /** The text, with replacement characters for what is not valid in the charset. */
    public static String lenient(byte[] bytes, @Nullable String contentType) {
        return withoutMark(new String(bytes, charset(contentType)));
    }

    /** The text, or nothing if the bytes are not valid in the charset. */
    public static Optional<String> strict(byte[] bytes, @Nullable String contentType) {
        try {
            return Optional.of(withoutMark(charset(contentType)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(@Nullable String contentType) {
        try {
            ContentType type = contentType == null ? null : ContentType.parseLenient(contentType);
            Charset charset = type == null ? null : type.getCharset();
            return charset == null ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
