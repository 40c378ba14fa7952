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
package io.github.camelnango.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.NangoRuntimeFactory;
import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.HelperCalls;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRuntimeTest {
    private static final HelperCalls NO_CALLS =
            call -> CompletableFuture.failedFuture(new IllegalStateException("no route"));

    @TempDir
    Path folder;

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final NangoRuntimeFactory factory =
            ServiceLoader.load(NangoRuntimeFactory.class).findFirst().orElseThrow();

    @BeforeEach
    void start() {
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private NangoSettings settings(List<String> scripts, List<String> providers) {
        return new NangoSettings(
                "dev",
                new NangoSettings.Store(folder, null, null, null, null, null),
                new NangoSettings.Scripts(scripts, false, "auto", 0, 0),
                NangoSettings.Limits.DEFAULTS,
                new NangoSettings.Http(providers, List.of(), java.util.Map.of(), null),
                false,
                Runnable::run,
                Clock.systemUTC());
    }

    @Test
    void isFoundOnTheClassPathAndKeepsItsDataOverARestart() {
        try (NangoRuntime runtime = factory.create(settings(List.of(), List.of()), NO_CALLS, context)) {
            runtime.environment().set("A", Secret.of("1"));
        }
        try (NangoRuntime runtime = factory.create(settings(List.of(), List.of()), NO_CALLS, context)) {
            assertThat(runtime.environment().variables()).containsOnlyKeys("A");
            assertThat(runtime.environment().name()).isEqualTo("dev");
        }
    }

    @Test
    void closesWhatItOpenedIfALaterStepFails() {
        assertThatThrownBy(() -> factory.create(
                        settings(List.of(), List.of("file:" + folder + "/none.yaml")), NO_CALLS, context))
                .hasMessageContaining("none.yaml");
        // The data folder would be locked if the store were still open.
        factory.create(settings(List.of(), List.of()), NO_CALLS, context).close();
    }

    @Test
    void opensWithoutTheDefaultScriptFolder() {
        factory.create(settings(List.of("classpath:nango"), List.of()), NO_CALLS, context)
                .close();
    }

    @Test
    void closesTwice() {
        NangoRuntime runtime = factory.create(settings(List.of(), List.of()), NO_CALLS, context);
        runtime.close();
        runtime.close();
    }

    @Test
    void showsNoPasswordWhenItSaysWhereDataLies() {
        NangoSettings.Store store = new NangoSettings.Store(
                folder, "jdbc:postgresql://me:secret@db:5432/nango?password=secret", null, null, null, null);
        assertThat(DataPlace.of(store)).isEqualTo("jdbc:postgresql://db:5432/nango");
    }
}
