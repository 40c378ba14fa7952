package io.github.camelnango;

import io.github.camelnango.api.NangoValidationException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as people write them: {@code 1048576}, {@code 128MB}, {@code 2 GB}. */
final class ByteSize {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,12})\\s*([KMG]?)B?", Pattern.CASE_INSENSITIVE);

    private ByteSize() {}

    static long parse(String option, String text) {
        Matcher matcher = TEXT.matcher(text.trim());
        if (!matcher.matches()) {
            throw new NangoValidationException(
                    option + " must be a size such as 128MB (B, KB, MB, GB), but is '" + text + "'");
        }
        int shift =
                switch (matcher.group(2).toUpperCase(Locale.ROOT)) {
                    case "K" -> 10;
                    case "M" -> 20;
                    case "G" -> 30;
                    default -> 0;
                };
        return Long.parseLong(matcher.group(1)) << shift;
    }
}
