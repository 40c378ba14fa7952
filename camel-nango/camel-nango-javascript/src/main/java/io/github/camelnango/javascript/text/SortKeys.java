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

import java.nio.charset.StandardCharsets;
import java.text.CollationKey;
import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts whose plain order is that of the texts they are made of in a language. The JDK's rules pass over spaces and hyphens and
 * have signs in an order of their own; Unicode's order of them is put over the rules. Thread-safe.
 */
final class SortKeys {
    /** The prelude's order of ASCII, with what is usually typed instead of some signs. */
    private static final String SIGNS =
            "\t\n\u000b\f\r\u0085 _-\u2013\u2014,;:!\u00a1?\u00bf.\u2026'\u2018\u2019\"\u201c\u201d\u00ab\u00bb()[]{}\u00a7\u00b6@*/\\&#%\u2030`^+\u00b1\u00f7\u00d7<=>|~$";

    private static final Map<String, Collator> COLLATORS = new ConcurrentHashMap<>();

    private SortKeys() {}

    static String key(String text, Locale locale, int strength) {
        Collator collator =
                COLLATORS.computeIfAbsent(locale.toLanguageTag() + strength, name -> collator(locale, strength));
        CollationKey key = collator.getCollationKey(text);
        return new String(key.toByteArray(), StandardCharsets.ISO_8859_1);
    }

    private static Collator collator(Locale locale, int strength) {
        Collator collator = withUnicodesSigns(Collator.getInstance(locale));
        collator.setStrength(
                switch (strength) {
                    case 1 -> Collator.PRIMARY;
                    case 2 -> Collator.SECONDARY;
                    default -> Collator.TERTIARY;
                });
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return collator;
    }

    private static Collator withUnicodesSigns(Collator collator) {
        if (!(collator instanceof RuleBasedCollator ruled)) {
            return collator;
        }
        StringBuilder rules = new StringBuilder(ruled.getRules()).append("&'_'");
        SIGNS.chars().filter(sign -> sign != '_').forEach(sign -> rules.append('<')
                .append(quoted(sign)));
        // The underscore was the place to put the others; its own is after the space.
        rules.append("&' '<'_'&' ',").append(quoted(0x00a0));
        try {
            return new RuleBasedCollator(rules.toString());
        } catch (ParseException e) {
            throw new IllegalStateException("The JDK does not take its own rules", e);
        }
    }

    private static String quoted(int sign) {
        // An apostrophe too: what follows the opening one is taken as it is.
        return "'" + (char) sign + "'";
    }
}
