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

import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.NangoValidationException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes parts as {@code multipart/form-data}. */
public final class MultipartEncoding {
    private static final String LINE = "\r\n";

    private MultipartEncoding() {}

    public static EncodedBody encode(HttpBody.Multipart body) {
        String boundary = "camel-nango-" + UUID.randomUUID();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (HttpBody.Part part : body.parts()) {
            write(out, "--" + boundary + LINE + head(part) + LINE);
            out.writeBytes(content(part));
            write(out, LINE);
        }
        write(out, "--" + boundary + "--" + LINE);
        return EncodedBody.of(out.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    private static String head(HttpBody.Part part) {
        StringBuilder head = new StringBuilder("Content-Disposition: form-data; name=\"" + quote(part.name()) + "\"");
        if (part.fileName() != null) {
            head.append("; filename=\"").append(quote(part.fileName())).append('"');
        }
        head.append(LINE);
        if (part.contentType() != null) {
            head.append("Content-Type: ")
                    .append(part.contentType().replaceAll("[\r\n]", " "))
                    .append(LINE);
        } else if (part.fileName() != null) {
            head.append("Content-Type: application/octet-stream").append(LINE);
        }
        return head.toString();
    }

    private static byte[] content(HttpBody.Part part) {
        HttpBody content = part.content();
        if (content instanceof HttpBody.Bytes bytes) {
            return bytes.bytes();
        }
        if (content instanceof HttpBody.Text text) {
            return text.text().getBytes(StandardCharsets.UTF_8);
        }
        if (content instanceof HttpBody.JsonBody json) {
            return json.json().text().getBytes(StandardCharsets.UTF_8);
        }
        throw new NangoValidationException("part '" + part.name() + "' of a multipart body must be text or bytes");
    }

    /** As browsers quote names: a part's name cannot end its line. */
    private static String quote(String text) {
        return text.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
