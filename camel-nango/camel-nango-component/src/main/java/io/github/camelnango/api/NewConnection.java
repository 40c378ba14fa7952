package io.github.camelnango.api;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A connection to be created, or to replace the one of the same name.
 *
 * @param ref integration and connection id
 * @param credentials JSON object with {@code type} and the members that the auth mode asks for
 * @param connectionConfig settings that are not secret, as a JSON object; {@code null} for none
 * @param metadata the metadata, as a JSON object; {@code null} for none
 * @param tags labels
 */
public record NewConnection(
        ConnectionRef ref,
        Secret credentials,
        @Nullable Json connectionConfig,
        @Nullable Json metadata,
        Map<String, String> tags) {

    public NewConnection {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(credentials, "credentials");
        tags = Map.copyOf(tags);
    }
}
