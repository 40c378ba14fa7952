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
package io.github.camelnango.embedded.provider;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the placeholders <code>${...}</code> of a catalogue entry or a request. One instance serves one request: its
 * time and its random value do not change. A value is put in as it is: placeholders inside of values are not looked at.
 * Thread-safe; printing it shows no value.
 */
public final class Interpolation {
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern CONFIG_KEY = Pattern.compile("connectionConfig\\.(\\w+)");

    private final Map<String, ?> values;
    private final boolean flatFirst;
    private final Instant now;
    /** Made when it is first asked for: few templates do, and a random number is dear. */
    private @Nullable String random;

    private Interpolation(Map<String, ?> values, boolean flatFirst, Instant now) {
        this.values = Objects.requireNonNull(values, "values");
        this.flatFirst = flatFirst;
        this.now = Objects.requireNonNull(now, "now");
    }

    /**
     * The variant of requests.
     *
     * @param values what placeholders name: texts, numbers and nested maps, looked up by dotted path, then as they are
     * @param now the time of <code>${now}</code>
     */
    public static Interpolation of(Map<String, ?> values, Instant now) {
        return new Interpolation(values, false, now);
    }

    /** The variant of token requests: as {@link #of}, but a name is looked up as it is, then by dotted path. */
    public static Interpolation flatFirst(Map<String, ?> values, Instant now) {
        return new Interpolation(values, true, now);
    }

    /**
     * The text with all known placeholders replaced; unknown ones stay as they are.
     *
     * @throws io.github.camelnango.api.NangoException {@code not_supported} for a function that does not work yet
     */
    public String apply(String template) {
        return new TemplateReader(template, this::lookUp).text();
    }

    /** Whether every placeholder of the text has a value, also those inside of functions. */
    public boolean resolves(String template) {
        TemplateReader reader = new TemplateReader(template, this::lookUp);
        reader.text();
        return reader.isResolved();
    }

    /**
     * Resolves {@code A || B}: the left one if it changes and is not empty, else the right one, else nothing. A text
     * without {@code ||} is just resolved. This is not the rule of base URLs.
     */
    public String applyAlternatives(String template) {
        if (!template.contains("${") || !template.contains("||")) {
            return apply(template);
        }
        String[] parts = template.split("\\|\\|", -1);
        String left = parts[0].trim();
        String resolved = apply(left);
        if (!resolved.isEmpty() && !resolved.equals(left)) {
            return resolved;
        }
        return apply(parts[1].trim());
    }

    /**
     * Chooses between the alternatives of a base URL {@code A || B}, unresolved: the first, if the connection config has
     * a value for the first key named anywhere in the template, else the second.
     */
    public static String baseUrl(String template, Map<String, ?> connectionConfig) {
        if (!template.contains("${") || !template.contains("||")) {
            return template;
        }
        String[] parts = template.split("\\|\\|", -1);
        Matcher key = CONFIG_KEY.matcher(template);
        boolean first = key.find() && isTruthy(connectionConfig.get(key.group(1)));
        return parts[first ? 0 : 1].trim();
    }

    private static boolean isTruthy(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        return value != null && !value.equals("") && !value.equals(Boolean.FALSE);
    }

    private @Nullable String lookUp(String name) {
        if (name.equals("now")) {
            return ISO.format(now);
        }
        if (name.equals("random")) {
            return random();
        }
        if (name.startsWith("now")) {
            String formatted = DayjsFormat.expression(name, now);
            if (formatted != null) {
                return formatted;
            }
        }
        Object value = flatFirst ? values.get(name) : byPath(name);
        if (value == null) {
            value = flatFirst ? byPath(name) : values.get(name);
        }
        return asText(value);
    }

    private synchronized String random() {
        if (random == null) {
            random = UUID.randomUUID().toString();
        }
        return random;
    }

    private @Nullable Object byPath(String path) {
        Object value = values;
        for (String part : path.split("\\.", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return value;
    }

    /** Texts and numbers only; a whole number is written as JavaScript does, without a fraction. */
    private static @Nullable String asText(@Nullable Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return value instanceof String || value instanceof Number ? value.toString() : null;
    }

    /** The names that can be used, without their values. */
    @Override
    public String toString() {
        return "Interpolation" + values.keySet();
    }
}
