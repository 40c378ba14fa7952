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
 * @param origin which endpoint asked: opaque to the runtime, which hands it on to the run; {@code null} for none
 */
public record SyncSchedule(
        String integration,
        String sync,
        String variant,
        @Nullable String connection,
        @Nullable Duration frequency,
        @Nullable String origin) {

    public SyncSchedule {
        Objects.requireNonNull(integration, "integration");
        Objects.requireNonNull(sync, "sync");
        Objects.requireNonNull(variant, "variant");
    }

    /** A schedule without origin. */
    public SyncSchedule(
            String integration,
            String sync,
            String variant,
            @Nullable String connection,
            @Nullable Duration frequency) {
        this(integration, sync, variant, connection, frequency, null);
    }
}
