package io.github.camelnango;

import io.github.camelnango.api.NangoException;

/** The exchange of a record failed; its dataset is held back. */
final class DeliveryException extends NangoException {

    private static final long serialVersionUID = 1L;

    DeliveryException(String message, Throwable cause) {
        super("delivery_failed", message, cause);
    }
}
