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

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a template once, from left to right, and replaces its placeholders. A function ends at the first <code>)}</code>
 * outside of placeholders that stand inside of it. Used once, by one thread.
 */
final class TemplateReader {
    private final String template;
    private final Function<String, @Nullable String> values;
    private boolean resolved = true;

    TemplateReader(String template, Function<String, @Nullable String> values) {
        this.template = template;
        this.values = values;
    }

    /** The text with all known placeholders replaced. */
    String text() {
        int start = template.indexOf("${");
        if (start < 0) {
            return template;
        }
        StringBuilder out = new StringBuilder(template.length() + 64);
        int done = 0;
        while (start >= 0) {
            out.append(template, done, start);
            int end = append(out, start);
            done = end;
            start = template.indexOf("${", end);
        }
        return out.append(template, done, template.length()).toString();
    }

    /** Whether all placeholders had a value. */
    boolean isResolved() {
        return resolved;
    }

    /** Appends what the placeholder at that place stands for, or its text; returns where it ends. */
    private int append(StringBuilder out, int start) {
        TemplateFunction function = TemplateFunction.at(template, start + 2);
        if (function != null) {
            int open = start + 2 + function.word().length() + 1;
            int close = closing(open);
            if (close >= 0) {
                String result = call(function, template.substring(open, close));
                return append(out, start, close + 2, result);
            }
        }
        int end = start + 2;
        while (end < template.length() && "{}".indexOf(template.charAt(end)) < 0) {
            end++;
        }
        if (end == template.length() || template.charAt(end) == '{') {
            out.append("${");
            resolved = false;
            return start + 2;
        }
        return append(out, start, end + 1, values.apply(template.substring(start + 2, end)));
    }

    private int append(StringBuilder out, int start, int end, @Nullable String value) {
        if (value == null) {
            resolved = false;
            out.append(template, start, end);
        } else {
            out.append(value);
        }
        return end;
    }

    private @Nullable String call(TemplateFunction function, String inner) {
        // The argument list is split before values are put in: a comma in a value separates nothing.
        int comma = function.hasKey() ? lastComma(inner) : -1;
        if (function.hasKey() && comma < 0) {
            return null;
        }
        String message = resolve(function.hasKey() ? inner.substring(0, comma) : inner);
        String key = function.hasKey() ? resolve(inner.substring(comma + 1)).trim() : "";
        return function.call(message, key);
    }

    private String resolve(String inner) {
        TemplateReader reader = new TemplateReader(inner, values);
        String text = reader.text();
        resolved &= reader.isResolved();
        return text;
    }

    private static int lastComma(String inner) {
        return inner.lastIndexOf(',');
    }

    private int closing(int from) {
        int depth = 0;
        for (int i = from; i < template.length(); i++) {
            if (template.startsWith("${", i)) {
                depth++;
                i++;
            } else if (depth == 0 && template.startsWith(")}", i)) {
                return i;
            } else if (depth > 0 && template.charAt(i) == '}') {
                depth--;
            }
        }
        return -1;
    }
}
