package io.github.camelnango.embedded.provider;

import java.util.List;
import java.util.Optional;

/**
 * All known providers: the built-in ones, overlaid by files in Nango's providers.yaml format. Immutable.
 */
public final class Catalogue {

    private Catalogue() {}

    /**
     * Reads the built-in catalogue, then the files given; an entry replaces the one of that name.
     *
     * @param locations {@code file:} (default) or {@code classpath:}
     * @param loader for {@code classpath:}
     * @throws io.github.camelnango.api.NangoValidationException naming file and provider, if a file is missing or wrong
     */
    public static Catalogue load(List<String> locations, ClassLoader loader) {
        throw new UnsupportedOperationException();
    }

    /** The provider of that name. */
    public Optional<Provider> find(String name) {
        throw new UnsupportedOperationException();
    }

    /** All names, in order. */
    public List<String> names() {
        throw new UnsupportedOperationException();
    }

    /** A few names that look like the one given, best first; may be empty. */
    public List<String> similar(String name) {
        throw new UnsupportedOperationException();
    }
}
