package io.github.camelnango.embedded.proxy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Head of an answer, with the text of its body as far as a decision needs it.
 *
 * @param status HTTP status
 * @param reason the reason phrase, may be empty
 * @param headers lower-case names
 * @param text the body of an error as text; {@code null} if there is none
 */
record Answer(int status, String reason, Map<String, List<String>> headers, @Nullable String text) {

    /** The header's first value; {@code null} if there is none. */
    @Nullable String header(String lowerCaseName) {
        List<String> values = headers.get(lowerCaseName);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
