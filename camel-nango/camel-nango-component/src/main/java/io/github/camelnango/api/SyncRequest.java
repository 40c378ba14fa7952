package io.github.camelnango.api;

import java.util.Objects;

/**
 * Asks for one run of a sync.
 *
 * @param connection for which connection
 * @param sync the sync's name
 * @param variant which variant
 * @param reset forget checkpoints, deletion windows and the last sync date first
 * @param emptyCache also remove the records of the sync's models first; only with {@code reset}
 */
public record SyncRequest(ConnectionRef connection, String sync, String variant, boolean reset, boolean emptyCache) {

    public SyncRequest {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(sync, "sync");
        Objects.requireNonNull(variant, "variant");
    }
}
