package io.github.camelnango.embedded.store;

import io.github.camelnango.NangoSettings;
import java.nio.file.Path;

/** The databases that each store test runs on. */
public enum TestDatabase {
    SQLITE,
    POSTGRES;

    /** Settings of a new, empty store. */
    public TestSettings settings(Path dataFolder) {
        String url = this == SQLITE ? null : PostgresServer.newSchema();
        return TestSettings.of(new NangoSettings.Store(dataFolder, url, null, null, null, null));
    }
}
