package io.github.camelnango.api;

/**
 * What becomes of a value that does not fit the schema that its function declares for it. Values that fit, and those that
 * are only warned of, pass as they are: defaults and transforms of a schema are not applied.
 */
public enum Validation {
    /** Values are not checked. */
    OFF,
    /** The value passes; one line of the log per run and part says how many did not fit, and what was expected where. */
    WARN,
    /** The value is refused with a {@link NangoValidationException}; of a batch of records nothing is saved. */
    FAIL
}
