package io.github.camelnango.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one run of an action.
 *
 * @param connection for which connection
 * @param action the action's name
 * @param input its input; {@code null} for none
 * @param parentRun the run that asks; {@code null} when a route does
 * @param origin which endpoint asked: opaque to the runtime, which hands it on to the run; {@code null} for none
 */
public record ActionRequest(
        ConnectionRef connection,
        String action,
        @Nullable Json input,
        @Nullable String parentRun,
        @Nullable String origin) {

    public ActionRequest {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(action, "action");
    }

    /** A request without origin. */
    public ActionRequest(ConnectionRef connection, String action, @Nullable Json input, @Nullable String parentRun) {
        this(connection, action, input, parentRun, null);
    }
}
