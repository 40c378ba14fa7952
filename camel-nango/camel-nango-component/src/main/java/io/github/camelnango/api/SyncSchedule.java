package io.github.camelnango.api;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which sync to run how often.
 *
 * @param integration the integration
 * @param sync the sync's name
 * @param variant which variant
 * @param connection for this connection only; {@code null} for all, also those created later
 * @param frequency time between two starts; {@code null} for what the sync declares
 */
public record SyncSchedule(
        String integration,
        String sync,
        String variant,
        @Nullable String connection,
        @Nullable Duration frequency) {

    public SyncSchedule {
        Objects.requireNonNull(integration, "integration");
        Objects.requireNonNull(sync, "sync");
        Objects.requireNonNull(variant, "variant");
    }
}
