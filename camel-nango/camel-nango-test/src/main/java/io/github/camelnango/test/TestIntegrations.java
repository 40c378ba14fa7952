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

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.provider.AuthMode;
import io.github.camelnango.embedded.provider.Catalogue;
import io.github.camelnango.test.recorded.RecordedHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The integrations of a folder of scripts, each with a connection to the fake provider. */
final class TestIntegrations {
    /** Provider of integrations that the catalogue does not have. */
    private static final String FAKE = "camel-nango-test";

    private final NangoTestBuilder settings;
    private final String url;
    private final Catalogue catalogue;
    private final List<RecordedHttp> recordings;

    TestIntegrations(NangoTestBuilder settings, String url, List<String> providers, List<RecordedHttp> recordings) {
        this.settings = settings;
        this.url = url;
        this.catalogue = Catalogue.load(providers, TestIntegrations.class.getClassLoader());
        this.recordings = recordings;
    }

    /** Writes the catalogue entry of integrations that the catalogue does not have. */
    static void writeCatalogue(Path file, String url) {
        try {
            Files.writeString(
                    file,
                    """
                    %s:
                      display_name: Fake provider
                      auth_mode: API_KEY
                      docs: https://example.com/docs
                      proxy:
                        base_url: %s
                        headers:
                          authorization: Bearer ${apiKey}
                    """
                            .formatted(FAKE, url));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void create(NangoRuntime runtime) {
        // What a script logs is what its test looks at, however little that would be in production.
        runtime.environment().set("NANGO_LOGGER_LEVEL", Secret.of("debug"));
        for (String integration : names()) {
            String provider = provider(integration);
            Json custom = new Json(TestJson.write(Map.of("baseUrl", url)));
            runtime.integrations().create(integration, provider, null, null, custom);
            ConnectionRef ref = new ConnectionRef(integration, settings.connection);
            runtime.connections()
                    .create(new NewConnection(
                            ref, credentials(provider), object("getConnection"), object("getMetadata"), Map.of()));
        }
    }

    private String provider(String integration) {
        if (settings.provider != null) {
            return settings.provider;
        }
        return catalogue.find(integration).isPresent() ? integration : FAKE;
    }

    private Secret credentials(String provider) {
        if (settings.credentials != null) {
            return Secret.of(TestJson.write(settings.credentials));
        }
        AuthMode mode = catalogue
                .find(provider)
                .orElseThrow(() -> new NangoValidationException("The catalogue has no provider '" + provider + "'"))
                .authMode();
        String token = NangoTestDriver.TOKEN;
        return Secret.of(TestJson.write(
                switch (mode) {
                    case OAUTH2, MCP_OAUTH2, MCP_OAUTH2_GENERIC -> Map.of("type", "OAUTH2", "access_token", token);
                    case OAUTH2_CC ->
                        Map.of("type", "OAUTH2_CC", "token", token, "client_id", "test", "client_secret", token);
                    case API_KEY -> Map.of("type", "API_KEY", "apiKey", token);
                    case BASIC, INSTALL_PLUGIN -> Map.of("type", "BASIC", "username", "test", "password", token);
                    case NONE -> Map.of("type", "NONE");
                    default ->
                        throw new NangoValidationException("Provider " + provider + " authenticates by " + mode
                                + ": say by credentials(...) with what");
                }));
    }

    /** The recorded metadata or connection, for functions that look at it. */
    private @Nullable Json object(String member) {
        Json found = recordings.stream()
                .flatMap(recording -> recording.member(member).stream())
                .filter(json -> json.text().startsWith("{"))
                .findFirst()
                .orElse(null);
        if (found == null || !member.equals("getConnection")) {
            return found;
        }
        Object config = TestJson.object(found.text()).get("connection_config");
        return config == null ? null : new Json(TestJson.write(config));
    }

    private Iterable<String> names() {
        TreeSet<String> names = new TreeSet<>();
        for (String location : settings.scripts.split(",")) {
            try (Stream<Path> folders = Files.list(folder(location.strip()))) {
                folders.filter(folder -> Stream.of("syncs", "actions", "on-events")
                                .anyMatch(kind -> Files.isDirectory(folder.resolve(kind))))
                        .forEach(folder -> names.add(
                                Objects.requireNonNull(folder.getFileName()).toString()));
            } catch (IOException e) {
                throw new NangoValidationException("The folder of scripts " + location + " cannot be read", e);
            }
        }
        return names;
    }

    private static Path folder(String location) {
        if (!location.startsWith("classpath:")) {
            return location.startsWith("file:/")
                    ? Path.of(URI.create(location))
                    : Path.of(location.replaceFirst("^file:", ""));
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        URL found = loader.getResource(location.substring("classpath:".length()));
        if (found == null || !found.getProtocol().equals("file")) {
            throw new NangoValidationException("There is no folder of scripts " + location
                    + " on the class path, outside of archives: say where they are by scripts");
        }
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException e) {
            throw new NangoValidationException("Not a folder: " + location, e);
        }
    }
}
