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
package io.github.camelnango;

import io.github.camelnango.api.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/** Makes the settings of a runtime from the component's options. */
final class FrozenSettings {

    private FrozenSettings() {}

    static NangoSettings of(NangoComponent options, Executor io, @Nullable SSLContextParameters ssl) {
        Clock clock = options.getClock();
        return new NangoSettings(
                options.getEnvironment(),
                store(options),
                new NangoSettings.Scripts(
                        list(options.getScripts()),
                        options.isHotReload(),
                        options.getEngine(),
                        options.getMaxIsolates(),
                        ByteSize.parse("heapSize", options.getHeapSize())),
                limits(options),
                new NangoSettings.Http(
                        list(options.getProviders()),
                        list(options.getAllowedHosts()),
                        options.getHttpOptions(),
                        ssl,
                        options.getWebhookBaseUrl()),
                options.isStrictCompatibility(),
                io,
                clock == null ? Clock.systemUTC() : clock,
                options.getValidation());
    }

    private static NangoSettings.Store store(NangoComponent options) {
        return new NangoSettings.Store(
                Path.of(options.getDataFolder()),
                options.getJdbcUrl(),
                options.getUsername(),
                secret(options.getPassword()),
                options.getDataSource(),
                secret(options.getPassphrase()));
    }

    private static NangoSettings.Limits limits(NangoComponent options) {
        return new NangoSettings.Limits(
                Duration.ofMillis(options.getActionTimeout()),
                Duration.ofMillis(options.getSyncTimeout()),
                Duration.ofMillis(options.getOnEventTimeout()),
                Duration.ofMillis(options.getWebhookTimeout()),
                ByteSize.parse("maxOutputSize", options.getMaxOutputSize()),
                ByteSize.parse("maxResponseSize", options.getMaxResponseSize()),
                options.getActionDepth(),
                options.deletions(),
                options.retention());
    }

    private static @Nullable Secret secret(@Nullable String text) {
        return text == null ? null : Secret.of(text);
    }

    private static List<String> list(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::trim)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }
}
