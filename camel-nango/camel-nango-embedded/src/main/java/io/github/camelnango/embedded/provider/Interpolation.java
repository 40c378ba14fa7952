package io.github.camelnango.embedded.provider;

import java.time.Instant;
import java.util.Map;

/**
 * Replaces the placeholders <code>${...}</code> of a catalogue entry or a request. One instance serves one request: its
 * time and its random value do not change. Immutable, thread-safe; printing it shows no value.
 */
public final class Interpolation {

    private Interpolation() {}

    /**
     * @param values what placeholders name: texts, numbers and nested maps, looked up by dotted path, then as they are
     * @param now the time of <code>${now}</code>
     */
    public static Interpolation of(Map<String, ?> values, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The text with all known placeholders replaced; unknown ones stay as they are. */
    public String apply(String template) {
        throw new UnsupportedOperationException();
    }

    /** Whether every placeholder of the text has a value, also those inside of functions. */
    public boolean resolves(String template) {
        throw new UnsupportedOperationException();
    }

    /**
     * Resolves {@code A || B}: the left one if it changes and is not empty, else the right one, else nothing. A text
     * without {@code ||} is just resolved. This is not the rule of base URLs.
     */
    public String applyAlternatives(String template) {
        throw new UnsupportedOperationException();
    }

    /**
     * Chooses between the alternatives of a base URL {@code A || B}, unresolved: the first, if the connection config has
     * a value for the first key named anywhere in the template, else the second.
     */
    public static String baseUrl(String template, Map<String, ?> connectionConfig) {
        throw new UnsupportedOperationException();
    }
}
