package io.github.camelnango.api;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account at a provider. Printing it shows ids only; credentials are reached through
 * {@link #credentials()}, which prints asterisks.
 *
 * @param number the runtime's own number of the connection (Nango's {@code id})
 * @param ref integration and connection id
 * @param provider the provider's name in the catalogue
 * @param credentials the credentials as JSON in the shape that Nango documents for the auth mode; never printed
 * @param connectionConfig settings of the connection that are not secret, as a JSON object
 * @param metadata the connection's metadata as a JSON object; {@code null} when never set
 * @param tags labels
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
public record Connection(
        long number,
        ConnectionRef ref,
        String provider,
        Secret credentials,
        Json connectionConfig,
        @Nullable Json metadata,
        Map<String, String> tags,
        Instant createdAt,
        Instant updatedAt) {

    public Connection {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(credentials, "credentials");
        tags = Map.copyOf(tags);
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "Connection[" + ref + ", provider=" + provider + "]";
    }
}
