package io.github.camelnango.api;

import org.jspecify.annotations.Nullable;

/** Something given to the component is not as it must be; nothing was done. */
public class NangoValidationException extends NangoException {
    private static final long serialVersionUID = 1L;

    public NangoValidationException(String message) {
        this(message, null);
    }

    public NangoValidationException(String message, @Nullable Throwable cause) {
        super("invalid_request", message, cause);
    }
}
