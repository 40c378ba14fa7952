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

import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.ProxyResponse;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.jspecify.annotations.Nullable;

/** Puts a provider's answer on the message. */
final class ResponseWriter {

    private ResponseWriter() {}

    static void write(Call call, ProxyResponse response) {
        RequestHeaders.remove(call);
        call.header(Headers.HTTP_RESPONSE_CODE, response.status());
        call.header(Headers.HTTP_RESPONSE_TEXT, response.statusText());
        Exchange exchange = call.exchange();
        HeaderFilterStrategy filter = call.target().headers();
        response.headers().forEach((name, values) -> {
            Object value = value(values);
            boolean internal = name.regionMatches(true, 0, "camel", 0, 5);
            boolean script = call.helperCall() != null;
            if (!internal && (script || !filter.applyFilterToExternalHeaders(name, value, exchange))) {
                call.header(name, value);
            }
        });
        call.reply(body(response.body()));
    }

    private static Object value(List<String> values) {
        return values.size() == 1 ? values.get(0) : values;
    }

    private static @Nullable Object body(@Nullable HttpBody body) {
        if (body instanceof HttpBody.JsonBody json) {
            return json.json();
        }
        if (body instanceof HttpBody.Text text) {
            return text.text();
        }
        if (body instanceof HttpBody.Bytes bytes) {
            return bytes.bytes();
        }
        if (body instanceof HttpBody.Stream stream) {
            return stream.stream();
        }
        return body;
    }
}
