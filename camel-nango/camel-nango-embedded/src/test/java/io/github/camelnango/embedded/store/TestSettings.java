/*
 * Copyright 2026 the camel-nango authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelnango.embedded.store;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.NangoSettings.Http;
import io.github.camelnango.NangoSettings.Limits;
import io.github.camelnango.NangoSettings.Scripts;
import io.github.camelnango.api.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Settings of a runtime for tests, changed one by one. */
public record TestSettings(NangoSettings settings) {

    /** An environment {@code dev} on that store. */
    public static TestSettings of(NangoSettings.Store store) {
        var scripts = new Scripts(List.of(), false, "auto", 0, 0);
        return new TestSettings(new NangoSettings(
                "dev", store, scripts, Limits.DEFAULTS, Http.DEFAULTS, false, Runnable::run, Clock.systemUTC()));
    }

    public TestSettings withEnvironment(String environment) {
        return with(environment, settings.store(), settings.strictCompatibility(), settings.clock());
    }

    public TestSettings withClock(Clock clock) {
        return with(settings.environment(), settings.store(), settings.strictCompatibility(), clock);
    }

    public TestSettings withStrictCompatibility() {
        return with(settings.environment(), settings.store(), true, settings.clock());
    }

    public TestSettings withDataFolder(Path folder) {
        var store = settings.store();
        return withStore(new NangoSettings.Store(
                folder, store.jdbcUrl(), store.username(), store.password(), store.dataSource(), store.passphrase()));
    }

    public TestSettings withPassphrase(String passphrase) {
        var store = settings.store();
        return withStore(new NangoSettings.Store(
                store.dataFolder(),
                store.jdbcUrl(),
                store.username(),
                store.password(),
                store.dataSource(),
                passphrase == null ? null : Secret.of(passphrase)));
    }

    public TestSettings withDataSource(DataSource source) {
        var store = settings.store();
        return withStore(new NangoSettings.Store(store.dataFolder(), null, null, null, source, store.passphrase()));
    }

    private TestSettings withStore(NangoSettings.Store store) {
        return with(settings.environment(), store, settings.strictCompatibility(), settings.clock());
    }

    private TestSettings with(String environment, NangoSettings.Store store, boolean strict, Clock clock) {
        return new TestSettings(new NangoSettings(
                environment,
                store,
                settings.scripts(),
                settings.limits(),
                settings.http(),
                strict,
                settings.io(),
                clock));
    }

    /** Opens the store. */
    public Store open() {
        return Store.open(settings);
    }
}
