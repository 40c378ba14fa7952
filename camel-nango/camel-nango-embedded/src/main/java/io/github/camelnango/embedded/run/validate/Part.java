package io.github.camelnango.embedded.run.validate;

import org.jspecify.annotations.Nullable;

/**
 * What of a function has a schema.
 *
 * @param name input, output, metadata, checkpoint or records
 * @param model the records' model; {@code null} for the others
 */
public record Part(String name, @Nullable String model) {

    /** The error type, which is Nango's where it has one. */
    String type() {
        return switch (name) {
            case "input" -> "invalid_action_input";
            case "output" -> "invalid_action_output";
            case "records" -> "invalid_sync_record";
            default -> "invalid_" + name;
        };
    }

    @Override
    public String toString() {
        return model == null ? "the " + name : "records of " + model;
    }
}
