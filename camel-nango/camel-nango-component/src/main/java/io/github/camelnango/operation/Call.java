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
package io.github.camelnango.operation;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.HelperCall;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.Run;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConversionException;
import org.jspecify.annotations.Nullable;

/**
 * One exchange at an endpoint: what is asked for, with headers before options, and where the result goes.
 *
 * @param exchange the exchange
 * @param target the endpoint
 * @param runtime the ports
 */
public record Call(Exchange exchange, Target target, NangoRuntime runtime) {

    /**
     * The operation's name: header, else option, else that of the helper call, else the kind's default. The header that a
     * helper call brings along tells a route what it carries; it does not bind the other endpoints of that route.
     */
    public String operation() {
        HelperCall helper = helperCall();
        String header = text(Headers.OPERATION, null);
        boolean brought = helper != null && Objects.equals(header, helper.operation());
        String named = header == null || brought ? target.operation() : header;
        if (named == null
                && helper != null
                && helper.kind().equals(target.kind().id())) {
            named = helper.operation();
        }
        return target.kind().operation(named);
    }

    /** The connection; fails if neither header nor option names one. */
    public ConnectionRef connection() {
        String id = text(Headers.CONNECTION_ID, target.connectionId());
        if (id == null) {
            throw new NangoValidationException(
                    target + " needs a connection: set the option connectionId or the header " + Headers.CONNECTION_ID);
        }
        return new ConnectionRef(target.integration(), id);
    }

    public String variant() {
        String variant = text(Headers.VARIANT, target.variant());
        return variant == null ? Dataset.BASE_VARIANT : variant;
    }

    public Dataset dataset() {
        return new Dataset(connection(), target.name(), variant());
    }

    /** The run whose function calls; {@code null} if a route does. */
    public @Nullable Run run() {
        return exchange.getProperty(Headers.RUN_PROPERTY, Run.class);
    }

    public @Nullable String runId() {
        Run run = run();
        return run == null ? null : run.id();
    }

    /** The helper call that the exchange carries; {@code null} if a route sends it. */
    public @Nullable HelperCall helperCall() {
        return exchange.getProperty(Headers.HELPER_CALL_PROPERTY, HelperCall.class);
    }

    /** Under which name ids count as seen: the route's deletion window, else the run. */
    public @Nullable String window() {
        String window = text(Headers.WINDOW, target.records().getWindow());
        return window == null ? runId() : window;
    }

    /** Header, else option; {@code null} if neither says anything. */
    public @Nullable String text(String header, @Nullable String option) {
        Object value = exchange.getMessage().getHeader(header);
        if (value instanceof Iterable || value instanceof Map) {
            throw new NangoValidationException(subject() + " needs text in the header " + header + "; a "
                    + value.getClass().getSimpleName() + " was given");
        }
        String text = exchange.getMessage().getHeader(header, String.class);
        return text == null || text.isEmpty() ? option : text;
    }

    public boolean flag(String header, boolean option) {
        Object value = exchange.getMessage().getHeader(header);
        return value == null ? option : convert(Boolean.class, value, "true or false in the header " + header);
    }

    public int number(String header, int option) {
        Object value = exchange.getMessage().getHeader(header);
        return value == null ? option : convert(Integer.class, value, "a whole number in the header " + header);
    }

    /** The body as JSON; {@code null} for none. */
    public @Nullable Json json() {
        Object body = exchange.getMessage().getBody();
        return body == null ? null : convert(Json.class, body, "a body that is JSON or can be written as JSON");
    }

    /** The body as a JSON object; fails if there is none. */
    public Json object() {
        Json json = json();
        if (json == null || !json.text().stripLeading().startsWith("{")) {
            throw new NangoValidationException(subject() + " needs a JSON object as body, such as a Map");
        }
        return json;
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> members() {
        return convert(Map.class, object(), "a JSON object as body");
    }

    public <T> T convert(Class<T> type, Object value, String expected) {
        T converted;
        try {
            converted = exchange.getContext().getTypeConverter().convertTo(type, exchange, value);
        } catch (TypeConversionException e) {
            throw new NangoValidationException(refusal(value, expected) + reason(e));
        }
        if (converted == null) {
            throw new NangoValidationException(refusal(value, expected));
        }
        return converted;
    }

    private String refusal(Object value, String expected) {
        return subject() + " needs " + expected + "; a value of type "
                + value.getClass().getSimpleName() + " was given that is not";
    }

    /** The endpoint and, if one is named, the connection: for messages. */
    public String subject() {
        Object header = exchange.getMessage().getHeader(Headers.CONNECTION_ID);
        String id = header instanceof String text && !text.isEmpty() ? text : target.connectionId();
        return id == null ? target.toString() : target + " for connection " + (id.length() > 100 ? "of a long id" : id);
    }

    // Jackson's own sentence; where it read text that sentence may quote the body, so the place has to do.
    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonParseException parse && parse.getLocation() != null) {
                return ": line " + parse.getLocation().getLineNr() + ", column "
                        + parse.getLocation().getColumnNr() + " is not valid JSON";
            }
            if (cause instanceof JsonProcessingException json) {
                return ": " + json.getOriginalMessage().lines().findFirst().orElse("");
            }
        }
        return "";
    }

    public void reply(@Nullable Object body) {
        exchange.getMessage().setBody(body);
    }

    public void header(String name, @Nullable Object value) {
        if (value == null) {
            exchange.getMessage().removeHeader(name);
        } else {
            exchange.getMessage().setHeader(name, value);
        }
    }
}
