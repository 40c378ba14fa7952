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
package io.github.camelnango.operation.http;

import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.api.ProxyRequest.RetryHeaders;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import io.github.camelnango.operation.ProxyOptions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the request from message and options. A script's exchange takes method, path, query, headers and body from the
 * message, where routes can change them, and all else from what the script asked for.
 */
final class RequestReader {

    // A URL that a header brings may come from data: it must not take credentials to a host of its choice.
    private static final Pattern ABSOLUTE = Pattern.compile("^\\s*([^/?#]*:|[/\\\\]{2}|\\\\)");

    private RequestReader() {}

    static ProxyRequest read(Call call) {
        ProxyRequest asked = call.exchange().getProperty(Headers.PROXY_CONFIG_PROPERTY, ProxyRequest.class);
        ProxyRequest base = asked == null || call.helperCall() == null ? ofOptions(call) : asked;
        ProxyOptions options = call.target().proxy();
        String method = call.text(Headers.HTTP_METHOD, asked == null ? options.getMethod() : base.method());
        String written = asked == null ? options.getPath() : base.endpoint();
        String path = call.text(Headers.HTTP_PATH, written);
        return new ProxyRequest(
                call.connection(),
                method == null ? "GET" : method.toUpperCase(Locale.ROOT),
                path == null ? "" : path,
                call.text(Headers.HTTP_QUERY, options.getQuery()),
                RequestHeaders.of(call),
                RequestBody.of(call, method),
                base.baseUrlOverride(),
                base.retries(),
                base.retryOn(),
                base.retryHeaders(),
                base.retryUnsafe(),
                base.responseType(),
                base.forwardHeadersOnRedirect(),
                base.trusted()
                        && (path == null
                                || path.equals(written)
                                || !ABSOLUTE.matcher(path).find()),
                call.runId());
    }

    private static ProxyRequest ofOptions(Call call) {
        ProxyOptions options = call.target().proxy();
        return new ProxyRequest(
                call.connection(),
                "GET",
                "",
                null,
                Map.of(),
                null,
                options.getBaseUrlOverride(),
                options.getRetries(),
                statuses(options.getRetryOn()),
                RetryHeaders.NONE,
                options.isRetryUnsafe(),
                options.getResponseType(),
                false,
                true,
                null);
    }

    private static Set<Integer> statuses(@Nullable String text) {
        try {
            return text == null
                    ? Set.of()
                    : Arrays.stream(text.trim().split("\\s*,\\s*"))
                            .map(Integer::valueOf)
                            .collect(Collectors.toSet());
        } catch (NumberFormatException e) {
            throw new NangoValidationException("retryOn must be HTTP statuses, comma separated, but is '" + text + "'");
        }
    }
}
