package io.github.camelnango.api;

import java.util.Objects;

/**
 * Identifies a function.
 *
 * @param kind what kind of function
 * @param integration the integration it belongs to
 * @param name its name
 */
public record FunctionName(FunctionKind kind, String integration, String name) {

    public FunctionName {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(integration, "integration");
        Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
        return kind.id() + " " + integration + "/" + name;
    }
}
