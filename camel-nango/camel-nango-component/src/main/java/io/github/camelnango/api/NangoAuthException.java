package io.github.camelnango.api;

import org.jspecify.annotations.Nullable;

/** A connection's credentials are missing, of the wrong kind, expired, or could not be refreshed. */
public class NangoAuthException extends NangoException {
    private static final long serialVersionUID = 1L;

    public NangoAuthException(String type, String message) {
        this(type, message, null);
    }

    public NangoAuthException(String type, String message, @Nullable Throwable cause) {
        super(type, message, cause);
    }
}
