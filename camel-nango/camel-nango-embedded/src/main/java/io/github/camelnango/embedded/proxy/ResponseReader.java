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
package io.github.camelnango.embedded.proxy;

import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.embedded.json.JsonText;
import io.github.camelnango.embedded.proxy.body.TextContent;
import io.github.camelnango.embedded.proxy.target.Subject;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads answers as axios does, but never more than a limit, counted after decompression. Thread-safe. */
final class ResponseReader {
    private static final Logger LOG = LoggerFactory.getLogger(HttpProxy.class);

    private final long limit;

    /** @param limit largest body in bytes that is read into memory */
    ResponseReader(long limit) {
        this.limit = limit;
    }

    static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.headerIterator().forEachRemaining(header -> headers.computeIfAbsent(
                        header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(header.getValue() == null ? "" : header.getValue()));
        return headers;
    }

    static String reason(ClassicHttpResponse response) {
        return response.getReasonPhrase() == null ? "" : response.getReasonPhrase();
    }

    /**
     * The body that the caller closes; closing it frees the connection.
     * @param abort cuts the connection: closing alone would first read all that the provider still sends
     */
    static HttpBody.Stream stream(ClassicHttpResponse response, Runnable abort) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            response.close();
            return new HttpBody.Stream(InputStream.nullInputStream());
        }
        return new HttpBody.Stream(new FilterInputStream(entity.getContent()) {
            @Override
            public void close() {
                abort.run();
                try {
                    response.close();
                } catch (IOException e) {
                    LOG.debug("An answer was closed before its end", e);
                }
            }
        });
    }

    /**
     * The whole body.
     * @param abort cuts the connection when there is more than the limit
     */
    byte[] bytes(ClassicHttpResponse response, ProxyRequest request, Runnable abort) throws IOException {
        return bytes(response, () -> Subject.of(request), abort);
    }

    /**
     * The whole body.
     * @param subject names the request in the message of a failure
     * @param abort cuts the connection when there is more than the limit
     */
    byte[] bytes(ClassicHttpResponse response, Supplier<String> subject, Runnable abort) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > limit) {
            abort.run();
            throw tooLarge(subject.get());
        }
        ByteArrayOutputStream out =
                new ByteArrayOutputStream((int) Math.min(1 << 20, Math.max(1024, entity.getContentLength())));
        try (InputStream in = entity.getContent()) {
            byte[] buffer = new byte[16_384];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (out.size() + (long) n > limit) {
                    abort.run();
                    throw tooLarge(subject.get());
                }
                out.write(buffer, 0, n);
            }
        }
        return out.toByteArray();
    }

    static String text(byte[] bytes, @Nullable String contentType) {
        return TextContent.lenient(bytes, contentType);
    }

    /** The body in the form that was asked for; {@code null} for an empty one that is not to be bytes. */
    static @Nullable HttpBody body(byte[] bytes, @Nullable String contentType, ProxyRequest.ResponseType type) {
        if (type == ProxyRequest.ResponseType.BYTES) {
            return new HttpBody.Bytes(bytes);
        }
        if (bytes.length == 0) {
            return null;
        }
        return type == ProxyRequest.ResponseType.TEXT
                ? new HttpBody.Text(text(bytes, contentType))
                : detected(bytes, contentType);
    }

    // Providers send JSON objects under any type, which scripts expect parsed; other binary content stays as it came.
    private static HttpBody detected(byte[] bytes, @Nullable String contentType) {
        boolean textual = TextContent.isTextual(contentType);
        Optional<String> text = TextContent.strict(bytes, contentType);
        if (text.isEmpty() || !textual && !isContainer(text.get())) {
            return new HttpBody.Bytes(bytes);
        }
        return JsonText.isJson(text.get())
                ? new HttpBody.JsonBody(new Json(text.get()))
                : textual ? new HttpBody.Text(text.get()) : new HttpBody.Bytes(bytes);
    }

    private static boolean isContainer(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    private NangoException tooLarge(String subject) {
        return new NangoException(
                "response_too_large",
                subject + ": the answer is larger than the limit of " + limit
                        + " bytes; ask for smaller pages, or raise the component's option maxResponseSize");
    }
}
