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
package io.github.camelnango.call;

import io.github.camelnango.api.HelperCall;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.api.ProxyRequest.ResponseType;
import io.github.camelnango.operation.Headers;
import java.io.InputStream;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConversionException;
import org.jspecify.annotations.Nullable;

/** What a helper call gets as body: JSON where a script expects JSON, whatever a route has made of it. */
final class ReplyBody {

    /** Operations whose answer is not the body. */
    private static final Set<String> WITHOUT_ANSWER = Set.of("save", "update", "delete", "trackDeletesStart");

    private ReplyBody() {}

    static @Nullable Object of(HelperCall call, Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body == null || body instanceof Json) {
            return body;
        }
        return switch (call.kind()) {
            case "metadata", "action" -> json(call, exchange, body);
            case "records" ->
                WITHOUT_ANSWER.contains(String.valueOf(call.operation())) ? body : json(call, exchange, body);
            case "proxy" -> response(call, exchange, body);
            default -> body;
        };
    }

    private static Object response(HelperCall call, Exchange exchange, Object body) {
        ProxyRequest asked = exchange.getProperty(Headers.PROXY_CONFIG_PROPERTY, ProxyRequest.class);
        boolean json = asked == null || asked.responseType() == ResponseType.JSON;
        if (!json || body instanceof byte[] || body instanceof HttpBody) {
            return body;
        }
        if (body instanceof String || body instanceof InputStream) {
            // Text is what the proxy gives for an answer that is no JSON; a route may also have made text of JSON.
            String text = exchange.getMessage().getBody(String.class);
            Json parsed = exchange.getContext().getTypeConverter().tryConvertTo(Json.class, exchange, text);
            return parsed == null ? text : parsed;
        }
        return json(call, exchange, body);
    }

    private static Json json(HelperCall call, Exchange exchange, Object body) {
        try {
            return exchange.getContext().getTypeConverter().mandatoryConvertTo(Json.class, exchange, body);
        } catch (org.apache.camel.NoTypeConversionAvailableException | TypeConversionException e) {
            throw new NangoValidationException("The route that carried a " + call.kind() + " call of " + call.run()
                    + " answered with a " + body.getClass().getSimpleName()
                    + "; expected is JSON, or what can be written"
                    + " as JSON");
        }
    }
}
