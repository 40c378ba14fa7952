package io.github.camelnango.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a helper call.
 *
 * @param body body of the exchange
 * @param headers headers of the exchange
 */
public record HelperReply(@Nullable Object body, Map<String, Object> headers) {}
