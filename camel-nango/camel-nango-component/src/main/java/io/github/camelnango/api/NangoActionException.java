package io.github.camelnango.api;

import java.util.Objects;

/** A script threw an {@code ActionError}: a failure that it meant its caller to see. */
public class NangoActionException extends NangoException {
    private static final long serialVersionUID = 1L;

    private final transient Json payload;

    /**
     * @param message names integration, connection and function
     * @param payload what the script said, a JSON object
     */
    public NangoActionException(String message, Json payload) {
        super("action_script_runtime_error", message);
        this.payload = Objects.requireNonNull(payload, "payload");
    }

    /** What the script said: a JSON object. */
    public Json getPayload() {
        return payload;
    }
}
