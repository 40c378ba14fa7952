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

import io.github.camelnango.operation.Call;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The message's headers that go to the provider. */
final class RequestHeaders {

    private RequestHeaders() {}

    static Map<String, List<String>> of(Call call) {
        // A script may name any header; a route's message may hold a client's headers, which are not for the provider.
        boolean script = call.helperCall() != null;
        Map<String, List<String>> headers = new LinkedHashMap<>();
        call.exchange().getMessage().getHeaders().forEach((name, value) -> {
            boolean internal = name.regionMatches(true, 0, "camel", 0, 5);
            if (value != null && !internal && (script || !filtered(call, name, value))) {
                headers.put(name.toLowerCase(Locale.ROOT), values(call.exchange(), value));
            }
        });
        return headers;
    }

    /** Takes a script's request headers off the message, so that it does not get them as the response's. */
    static void remove(Call call) {
        if (call.helperCall() != null) {
            Message message = call.exchange().getMessage();
            of(call).keySet().forEach(message::removeHeader);
        }
    }

    private static boolean filtered(Call call, String name, Object value) {
        return call.target().headers().applyFilterToCamelHeaders(name, value, call.exchange());
    }

    private static List<String> values(Exchange exchange, Object value) {
        List<String> values = new ArrayList<>();
        for (Object one : value instanceof Collection<?> many ? many : List.of(value)) {
            String text = exchange.getContext().getTypeConverter().convertTo(String.class, exchange, one);
            if (text != null) {
                values.add(text);
            }
        }
        return values;
    }
}
