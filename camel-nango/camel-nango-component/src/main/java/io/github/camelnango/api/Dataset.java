package io.github.camelnango.api;

import java.util.Objects;

/**
 * One model of one connection: the unit of order and of cursors.
 *
 * @param connection whose records
 * @param model the model's name without variant
 * @param variant the variant, {@code base} by default
 */
public record Dataset(ConnectionRef connection, String model, String variant) {
    /** The variant that is meant when none is named. */
    public static final String BASE_VARIANT = "base";

    public Dataset {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(variant, "variant");
    }

    @Override
    public String toString() {
        return connection + "/" + model + (variant.equals(BASE_VARIANT) ? "" : "::" + variant);
    }
}
