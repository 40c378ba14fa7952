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
package io.github.camelnango.embedded.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;

/**
 * Writes one JSON value in a form in which equal content gives equal bytes: members sorted by name, numbers by value
 * (1, 1.0 and 1e0 are the same), no spelling of strings. Different content gives different bytes. Not thread-safe.
 */
final class Canonical {
    /** Characters of a number: turning longer ones into their value takes too long. */
    static final int MAX_NUMBER = 1_000;

    private static final int MAX_DEPTH = 1_000;

    private final Bytes out = new Bytes();
    private final boolean sorted;
    private int depth;

    /** @param sorted {@code false} to keep the order of members, so that another order is another content */
    Canonical(boolean sorted) {
        this.sorted = sorted;
    }

    /** What was written since the last {@link #reset}. */
    Bytes bytes() {
        return out;
    }

    void reset() {
        out.clear();
        depth = 0;
    }

    /**
     * Writes the value that the parser's current token begins, and leaves the parser at the value's last token.
     *
     * @throws UnusableRecord if it is nested too deep, or holds a number that cannot be kept
     */
    void value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                deeper();
                object(parser);
                depth--;
            }
            case START_ARRAY -> {
                deeper();
                out.add('[');
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(parser);
                }
                out.add(']');
                depth--;
            }
            case VALUE_STRING -> string(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                out.add('#');
                out.addText(number(usable(parser.getText())));
                out.add(';');
            }
            case VALUE_TRUE -> out.add('t');
            case VALUE_FALSE -> out.add('f');
            default -> out.add('n');
        }
    }

    /** Writes a string with its length in front, so that no content can look like the end of it. */
    void string(String text) {
        out.add('"');
        out.addText(Integer.toString(text.length()));
        out.add(':');
        out.addText(text);
    }

    private void object(JsonParser parser) throws IOException {
        var members = new Members();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.begin(name);
            value(parser);
            members.end();
        }
        members.close();
    }

    private void deeper() {
        if (++depth > MAX_DEPTH) {
            throw new UnusableRecord("is nested deeper than " + MAX_DEPTH + " levels");
        }
    }

    /** A script would read a number beyond a double as infinity, and write it as null; Nango does just that. */
    private String usable(String number) {
        if (number.length() > MAX_NUMBER) {
            throw new UnusableRecord("has a number of " + number.length() + " digits, but at most " + MAX_NUMBER
                    + " are possible: use text");
        }
        if (sorted && mayBeInfinite(number) && Double.isInfinite(Double.parseDouble(number))) {
            throw new UnusableRecord("has the number " + number.substring(0, Math.min(40, number.length()))
                    + ", which is beyond what a double can hold: use text");
        }
        return number;
    }

    private static boolean mayBeInfinite(String number) {
        return number.length() > 300 || number.indexOf('e') >= 0 || number.indexOf('E') >= 0;
    }

    /** The form of a number in which equal values are equal texts. */
    static String number(String text) {
        if (text.length() <= 18 && isPlainInteger(text)) {
            return text.equals("-0") ? "0" : text;
        }
        BigDecimal value;
        try {
            value = new BigDecimal(text).stripTrailingZeros();
        } catch (NumberFormatException e) {
            // An exponent beyond an int: its spelling has to do.
            return text;
        }
        boolean isLong = value.scale() <= 0 && (long) value.precision() - value.scale() <= 18;
        return isLong ? Long.toString(value.longValue()) : value.toString();
    }

    private static boolean isPlainInteger(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && !(i == 0 && c == '-')) {
                return false;
            }
        }
        return true;
    }

    private record Member(String name, int from, int to) {}

    /** The members of one object: written as they come, put in order at the end if they were not. */
    final class Members {
        private final int start = out.size();
        private final ArrayList<Member> members = new ArrayList<>();
        private boolean ordered = true;
        private String name = "";
        private int from;

        Members() {
            out.add('{');
        }

        void begin(String memberName) {
            ordered &= members.isEmpty() || name.compareTo(memberName) < 0;
            name = memberName;
            from = out.size();
            string(memberName);
        }

        void end() {
            members.add(new Member(name, from, out.size()));
        }

        void close() {
            if (sorted && !ordered) {
                sort();
            }
            out.add('}');
        }

        private void sort() {
            members.sort(Comparator.comparing(Member::name));
            byte[] written = out.copy(start + 1, out.size());
            out.truncate(start + 1);
            for (int i = 0; i < members.size(); i++) {
                var member = members.get(i);
                // As everywhere in JSON, the last of two members of one name counts; the sort keeps their order.
                boolean last =
                        i + 1 == members.size() || !members.get(i + 1).name().equals(member.name());
                if (last) {
                    out.add(written, member.from() - start - 1, member.to() - member.from());
                }
            }
        }
    }
}
