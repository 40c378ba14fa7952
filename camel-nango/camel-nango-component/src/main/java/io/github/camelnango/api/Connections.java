/*
 * Copyright 2026 the camel-nango authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelnango.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Port: customers' connections with their credentials and metadata. Methods block; implementations are thread-safe.
 * Every method that names a connection fails with {@link NangoException} {@code unknown_connection} when there is none
 * (naming the integration that has it, when another does) and {@code unknown_provider_config} when the integration does
 * not exist.
 */
public interface Connections {

    /**
     * The connection with credentials that are fit for use.
     *
     * @param forceRefresh refresh the credentials even if they are still valid
     */
    Connection get(ConnectionRef ref, boolean forceRefresh);

    /** The connections of one integration, or of all when {@code integration} is null, without refreshing any. */
    List<Connection> list(@Nullable String integration);

    /** Creates the connection, or replaces the credentials of the one of that name. */
    Connection create(NewConnection connection);

    /** Deletes the connection with its credentials, metadata, records, checkpoints and positions. */
    void delete(ConnectionRef ref);

    /**
     * Deletes the connection with all that there is of it, also the history and logs of its runs, and makes sure that nothing
     * is left. Its runs should have ended.
     *
     * @return how many rows of each table were removed
     * @throws NangoException {@code erase_incomplete} if a run wrote something meanwhile
     */
    default Map<String, Long> erase(ConnectionRef ref) {
        throw new NangoException("not_supported", "Connections cannot be erased here");
    }

    /** The metadata as a JSON object; {@code null} when never set. */
    @Nullable
    Json metadata(ConnectionRef ref);

    /** Replaces the metadata; returns it. */
    Json setMetadata(ConnectionRef ref, Json metadata);

    /** Merges the members given into the metadata, one level deep; returns the result. */
    Json updateMetadata(ConnectionRef ref, Json metadata);
}
