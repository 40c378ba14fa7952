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
package io.github.camelnango.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Secret;
import io.github.camelnango.cli.run.Account;
import io.github.camelnango.cli.run.OpenStore;
import io.github.camelnango.embedded.provider.AuthMode;
import io.github.camelnango.embedded.provider.Catalogue;
import io.github.camelnango.embedded.provider.Provider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say whose account is worked on. Secrets come from the environment or a file: arguments are seen by others. */
final class AccountOptions {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--connection", paramLabel = "ID", description = "id of the connection (default: dry-run)")
    private String connection = "dry-run";

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "provider in the catalogue (default: the integration's name)")
    private @Nullable String provider;

    @Option(
            names = "--providers",
            paramLabel = "FILE",
            description = "further providers, in Nango's providers.yaml format; may be repeated")
    private List<String> providers = List.of();

    @Option(
            names = "--token-env",
            paramLabel = "VAR",
            description = "environment variable that holds the access token, the API key, or user:password")
    private @Nullable String tokenVariable;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "JSON file with the credentials, as Nango shows them")
    private @Nullable Path credentials;

    @Option(
            names = "--connection-config",
            paramLabel = "KEY=VALUE",
            description = "a setting of the connection, such as subdomain=acme; may be repeated")
    private Map<String, String> config = new LinkedHashMap<>();

    @Option(names = "--metadata", paramLabel = "JSON|@FILE", description = "the connection's metadata")
    private @Nullable String metadata;

    @Option(names = "--base-url", paramLabel = "URL", description = "where the API is, if not where the provider says")
    private @Nullable String baseUrl;

    @Option(
            names = "--data-folder",
            paramLabel = "DIR",
            description =
                    "takes the connection from the store of an application that is not running; nothing is written there")
    private @Nullable Path dataFolder;

    @Option(names = "--environment", paramLabel = "NAME", description = "the store's environment (default: dev)")
    private String environment = "dev";

    List<String> providers() {
        return providers;
    }

    /** @throws UsageException if something is missing */
    Account account(String integration) {
        ConnectionRef ref = new ConnectionRef(integration, connection);
        Json given = JsonArgument.object("--metadata", metadata);
        Account account = dataFolder == null ? entered(ref) : stored(dataFolder, ref);
        account = given == null ? account : account.withMetadata(given);
        return baseUrl == null ? account : account.withBaseUrl(baseUrl);
    }

    private Account stored(Path folder, ConnectionRef ref) {
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    "There is no folder " + folder + ": --data-folder names that of an application's store");
        }
        return OpenStore.account(folder, environment, providers, ref);
    }

    private Account entered(ConnectionRef ref) {
        String name = provider == null ? ref.integration() : provider;
        Catalogue catalogue = Catalogue.load(providers, AccountOptions.class.getClassLoader());
        Provider found = catalogue
                .find(name)
                .orElseThrow(() -> new UsageException("There is no provider '" + name
                        + "' in the catalogue: name one with --provider, or its file with --providers"));
        ObjectNode settings = JSON.createObjectNode();
        config.forEach(settings::put);
        Json connectionConfig = new Json(settings.toString());
        return new Account(ref, name, secret(found), connectionConfig, null, null, null);
    }

    private Secret secret(Provider found) {
        if (credentials != null) {
            return Secret.of(JsonArgument.file("--credentials", credentials).text());
        }
        if (tokenVariable == null) {
            if (found.authMode() == AuthMode.NONE) {
                return Secret.of("{}");
            }
            throw new UsageException("Credentials of provider " + found.name() + " (" + found.authMode()
                    + ") are missing: say --token-env, --credentials or --data-folder");
        }
        String token = System.getenv(tokenVariable);
        if (token == null || token.isBlank()) {
            throw new UsageException("The environment variable " + tokenVariable + " of --token-env is not set");
        }
        return Secret.of(ofToken(found, token.strip()).toString());
    }

    private static ObjectNode ofToken(Provider found, String token) {
        ObjectNode object = JSON.createObjectNode();
        return switch (found.authMode()) {
            case OAUTH2, MCP_OAUTH2, MCP_OAUTH2_GENERIC ->
                object.put("type", "OAUTH2").put("access_token", token);
            case API_KEY -> object.put("type", "API_KEY").put("apiKey", token);
            case NONE -> object;
            case BASIC -> {
                int colon = token.indexOf(':');
                yield object.put("type", "BASIC")
                        .put("username", colon < 0 ? token : token.substring(0, colon))
                        .put("password", colon < 0 ? "" : token.substring(colon + 1));
            }
            default ->
                throw new UsageException("Credentials of provider " + found.name() + " (" + found.authMode()
                        + ") are more than a token: give them in a file with --credentials");
        };
    }
}
