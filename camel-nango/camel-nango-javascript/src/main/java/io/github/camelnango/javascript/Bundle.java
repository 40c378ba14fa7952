package io.github.camelnango.javascript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A script of ours that ships in the jar.
 *
 * @param name its file name
 * @param source its text
 */
record Bundle(String name, String source) {

    static Bundle prelude() {
        return load("prelude.js");
    }

    static Bundle transpiler() {
        return load("transpiler.js");
    }

    private static Bundle load(String name) {
        try (InputStream in = Bundle.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("camel-nango-javascript was built without " + name);
            }
            return new Bundle(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
