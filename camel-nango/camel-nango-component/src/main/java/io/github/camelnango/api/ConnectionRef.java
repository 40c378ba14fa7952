package io.github.camelnango.api;

import java.util.Objects;

/**
 * Names a connection: connection ids are unique within an integration only.
 *
 * @param integration the integration id (Nango's {@code providerConfigKey})
 * @param id the connection id
 */
public record ConnectionRef(String integration, String id) {

    public ConnectionRef {
        Objects.requireNonNull(integration, "integration");
        Objects.requireNonNull(id, "id");
    }

    @Override
    public String toString() {
        return integration + "/" + id;
    }
}
