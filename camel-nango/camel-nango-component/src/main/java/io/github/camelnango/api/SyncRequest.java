package io.github.camelnango.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one run of a sync.
 *
 * @param connection for which connection
 * @param sync the sync's name
 * @param variant which variant
 * @param reset forget checkpoints, deletion windows and the last sync date first
 * @param emptyCache also remove the records of the sync's models first; only with {@code reset}
 * @param origin which endpoint asked: opaque to the runtime, which hands it on to the run; {@code null} for none
 */
public record SyncRequest(
        ConnectionRef connection,
        String sync,
        String variant,
        boolean reset,
        boolean emptyCache,
        @Nullable String origin) {

    public SyncRequest {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(sync, "sync");
        Objects.requireNonNull(variant, "variant");
    }

    /** A request without origin. */
    public SyncRequest(ConnectionRef connection, String sync, String variant, boolean reset, boolean emptyCache) {
        this(connection, sync, variant, reset, emptyCache, null);
    }
}
