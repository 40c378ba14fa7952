package io.github.camelnango.api;

import org.jspecify.annotations.Nullable;

/** A provider did not answer. */
public class NangoNetworkException extends NangoException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code the network error by its usual name: {@code ECONNREFUSED}, {@code ETIMEDOUT}, {@code ENOTFOUND} ... */
    public NangoNetworkException(String code, String message, @Nullable Throwable cause) {
        super("script_network_error", message, cause);
        this.code = code;
    }

    /** The network error by its usual name, such as {@code ECONNREFUSED}. */
    public String getCode() {
        return code;
    }
}
