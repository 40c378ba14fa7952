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
package io.github.camelnango.test;

import io.github.camelnango.test.provider.FakeProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;

/** Settings of a {@link NangoTestDriver}. Not thread-safe. */
public final class NangoTestBuilder {
    String scripts = "classpath:nango";
    final List<Path> fixtures = new ArrayList<>();
    String engine = "auto";

    @Nullable
    String provider;

    String connection = "test";

    @Nullable
    Map<String, Object> credentials;

    boolean failOnUnmatched = true;
    Duration timeout = Duration.ofSeconds(60);
    ManualClock clock = new ManualClock();

    NangoTestBuilder() {}

    /** Folders in Nango's layout as in the component's option {@code scripts}; {@code classpath:nango} by default. */
    public NangoTestBuilder scripts(String locations) {
        scripts = Objects.requireNonNull(locations, "scripts");
        return this;
    }

    /** Recordings that the provider answers with: {@code *.test.json} files, or folders of them. None by default. */
    public NangoTestBuilder fixtures(Path... files) {
        fixtures.addAll(List.of(files));
        return this;
    }

    /** The JavaScript engine's name; the best one by default. */
    public NangoTestBuilder engine(String name) {
        engine = Objects.requireNonNull(name, "engine");
        return this;
    }

    /**
     * The provider of the catalogue that all integrations have. By default the one named like the integration, and if there is none,
     * one with a bearer token and nothing else.
     */
    public NangoTestBuilder provider(String name) {
        provider = Objects.requireNonNull(name, "provider");
        return this;
    }

    /** The connection's id; {@code test} by default. */
    public NangoTestBuilder connection(String id) {
        connection = Objects.requireNonNull(id, "connection");
        return this;
    }

    /** The connection's credentials; by default {@link NangoTestDriver#TOKEN} in the form that the provider wants. */
    public NangoTestBuilder credentials(Map<String, Object> members) {
        credentials = Map.copyOf(members);
        return this;
    }

    /** Whether a run fails the test if a request has no answer, as it does by default. */
    public NangoTestBuilder failOnUnmatched(boolean fail) {
        failOnUnmatched = fail;
        return this;
    }

    /** How long a run may take in real time; a minute by default. */
    public NangoTestBuilder timeout(Duration limit) {
        timeout = Objects.requireNonNull(limit, "timeout");
        return this;
    }

    /** The time; a clock of its own by default. */
    public NangoTestBuilder clock(ManualClock manual) {
        clock = Objects.requireNonNull(manual, "clock");
        return this;
    }

    /** Makes a context and starts it; the driver closes it. */
    public NangoTestDriver start() {
        return start(context -> {});
    }

    /** As above, with routes and beans that are added before the start. */
    public NangoTestDriver start(Consumer<CamelContext> setUp) {
        CamelContext context = new DefaultCamelContext();
        NangoTestDriver driver = new NangoTestDriver(this, FakeProvider.start(), context, true);
        try {
            setUp.accept(context);
            context.start();
            return driver;
        } catch (RuntimeException e) {
            driver.close();
            throw e;
        }
    }

    /**
     * Sets up the component of a context that is not started yet, such as that of a {@code CamelTestSupport}; the context stays its
     * owner's to start, and to stop before the driver is closed.
     */
    public NangoTestDriver on(CamelContext context) {
        return new NangoTestDriver(this, FakeProvider.start(), context, false);
    }
}
