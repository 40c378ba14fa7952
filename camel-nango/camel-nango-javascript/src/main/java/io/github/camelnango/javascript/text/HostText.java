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
package io.github.camelnango.javascript.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;

/** The operations {@code text.*} that the prelude asks of the host. Thread-safe; refuses with {@link IllegalArgumentException}. */
public final class HostText {
    /** How the names of all these operations begin. */
    public static final String PREFIX = "text.";

    private HostText() {}

    /**
     * @param operation its full name
     * @param arguments an array
     * @return what the script gets
     */
    public static JsonNode answer(String operation, JsonNode arguments) {
        String text = arguments.path(0).asText();
        return switch (operation) {
            case "text.key" ->
                TextNode.valueOf(SortKeys.key(
                        text, locale(arguments.path(1)), arguments.path(2).asInt()));
            case "text.normalize" ->
                TextNode.valueOf(Normalizer.normalize(
                        text, Normalizer.Form.valueOf(arguments.path(1).asText())));
            case "text.upper" -> TextNode.valueOf(text.toUpperCase(locale(arguments.path(1))));
            case "text.lower" -> TextNode.valueOf(text.toLowerCase(locale(arguments.path(1))));
            case "text.currencyDigits" -> IntNode.valueOf(currencyDigits(text));
            case "text.number" -> TextNode.valueOf(NumberTexts.format(text, arguments.path(1)));
            case "text.zoned" -> ZonedFields.at(arguments.path(0).asLong(), arguments.path(1));
            default -> throw new IllegalArgumentException("not supported: " + operation);
        };
    }

    static Locale locale(JsonNode tag) {
        return Locale.forLanguageTag(tag.asText("en-US"));
    }

    private static int currencyDigits(String code) {
        try {
            return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 2;
        }
    }
}
