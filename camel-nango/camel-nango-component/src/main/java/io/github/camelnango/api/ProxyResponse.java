package io.github.camelnango.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A provider's answer.
 *
 * @param status HTTP status, 200 to 299
 * @param statusText the reason phrase, may be empty
 * @param headers lower-case names
 * @param body the body; {@code null} if there is none
 */
public record ProxyResponse(
        int status, String statusText, Map<String, List<String>> headers, @Nullable HttpBody body) {

    public ProxyResponse {
        headers = Map.copyOf(headers);
    }
}
