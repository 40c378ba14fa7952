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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Numbers as {@code Intl.NumberFormat} writes them. The prelude has checked the options and filled in what was absent. */
final class NumberTexts {
    private NumberTexts() {}

    static String format(String number, JsonNode options) {
        DecimalFormat format = formatFor(options);
        if (number.equals("NaN")) {
            return "NaN";
        }
        if (number.endsWith("Infinity")) {
            return format.format(Double.parseDouble(number));
        }
        BigDecimal value = new BigDecimal(number);
        // A decimal has no negative zero, a script's number has; what is rounded to zero keeps its sign too.
        String text = format.format(value.abs());
        return number.startsWith("-")
                ? format.getNegativePrefix() + bare(text, format) + format.getNegativeSuffix()
                : text;
    }

    private static String bare(String text, DecimalFormat format) {
        return text.substring(
                format.getPositivePrefix().length(),
                text.length() - format.getPositiveSuffix().length());
    }

    private static DecimalFormat formatFor(JsonNode options) {
        Locale locale = HostText.locale(options.path("locale"));
        DecimalFormat format = (DecimalFormat)
                switch (options.path("style").asText()) {
                    case "percent" -> NumberFormat.getPercentInstance(locale);
                    case "currency" -> NumberFormat.getCurrencyInstance(locale);
                    default -> NumberFormat.getNumberInstance(locale);
                };
        if (options.has("currency")) {
            currency(format, options, locale);
        }
        format.setMinimumIntegerDigits(options.path("minimumIntegerDigits").asInt(1));
        format.setMaximumIntegerDigits(Integer.MAX_VALUE);
        format.setMaximumFractionDigits(options.path("maximumFractionDigits").asInt());
        format.setMinimumFractionDigits(options.path("minimumFractionDigits").asInt());
        format.setGroupingUsed(!options.path("useGrouping").isBoolean());
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static void currency(DecimalFormat format, JsonNode options, Locale locale) {
        String code = options.path("currency").asText();
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        String symbol = options.path("currencyDisplay").asText().equals("code") ? code : symbol(code, locale);
        String pattern = format.toPattern();
        // Letters do not touch digits.
        boolean touching = pattern.startsWith("\u00a4#") || pattern.startsWith("\u00a40");
        boolean letter = Character.isLetter(symbol.codePointBefore(symbol.length()));
        symbols.setCurrencySymbol(touching && letter ? symbol + '\u00a0' : symbol);
        format.setDecimalFormatSymbols(symbols);
    }

    private static String symbol(String code, Locale locale) {
        try {
            return Currency.getInstance(code).getSymbol(locale);
        } catch (IllegalArgumentException unknown) {
            return code;
        }
    }
}
