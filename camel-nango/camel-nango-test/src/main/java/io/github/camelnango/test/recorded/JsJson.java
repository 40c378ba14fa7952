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
package io.github.camelnango.test.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** JSON text exactly as JavaScript writes it: hashes are taken of it. */
final class JsJson {
    /** Decimals keep their digits, so that they are written as they were read. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private static final String INDEX = "0|[1-9]\\d{0,9}";

    private JsJson() {}

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    static String stringify(JsonNode node) {
        StringBuilder out = new StringBuilder();
        write(out, node);
        return out.toString();
    }

    private static void write(StringBuilder out, JsonNode node) {
        if (node.isObject()) {
            char separator = '{';
            for (Map.Entry<String, JsonNode> member : members(node)) {
                out.append(separator);
                quote(out, member.getKey());
                out.append(':');
                write(out, member.getValue());
                separator = ',';
            }
            out.append(separator == '{' ? "{}" : "}");
        } else if (node.isArray()) {
            char separator = '[';
            for (JsonNode item : node) {
                out.append(separator);
                write(out, item);
                separator = ',';
            }
            out.append(separator == '[' ? "[]" : "]");
        } else if (node.isNumber()) {
            out.append(number(node));
        } else if (node.isTextual()) {
            quote(out, node.textValue());
        } else {
            out.append(node);
        }
    }

    /** Names that are array indexes come first and in order, as in every JavaScript object. */
    private static Iterable<Map.Entry<String, JsonNode>> members(JsonNode node) {
        if (node.propertyStream().noneMatch(member -> member.getKey().matches(INDEX))) {
            return node.properties();
        }
        List<Map.Entry<String, JsonNode>> sorted = new ArrayList<>(node.properties());
        sorted.sort(Comparator.comparingLong(
                member -> member.getKey().matches(INDEX) ? Long.parseLong(member.getKey()) : Long.MAX_VALUE));
        return sorted;
    }

    /** What {@code String(value)} gives. */
    static String text(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(item.isNull() ? "" : text(item)));
            return String.join(",", items);
        }
        return node.isObject() ? "[object Object]" : node.isNumber() ? number(node) : node.toString();
    }

    static String number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong() && Math.abs(node.longValue()) < 1L << 53) {
            return Long.toString(node.longValue());
        }
        double value = node.doubleValue();
        if (value == 0 || Double.isInfinite(value)) {
            return value == 0 ? "0" : "null";
        }
        BigDecimal digits = node.decimalValue().stripTrailingZeros();
        if (digits.precision() > 17) {
            digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        }
        return written(digits);
    }

    private static String written(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        if (exponent >= -6 && exponent < 21) {
            return number.toPlainString();
        }
        String digits = number.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "" : "+")
                + exponent;
    }

    static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || isLone(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c) && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
                || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
