package io.github.camelnango.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a scheduled run ended.
 *
 * @param connection for which connection it ran
 * @param sync the sync's name
 * @param failure why it failed; {@code null} if it did not
 */
public record RunOutcome(ConnectionRef connection, String sync, @Nullable NangoException failure) {

    public RunOutcome {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(sync, "sync");
    }
}
