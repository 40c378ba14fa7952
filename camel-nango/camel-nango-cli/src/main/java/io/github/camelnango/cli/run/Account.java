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
package io.github.camelnango.cli.run;

import io.github.camelnango.api.Connection;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Integration;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose account a function works on. Immutable; printing it shows no secret.
 *
 * @param ref the connection
 * @param provider the provider in the catalogue
 * @param credentials a JSON object as the provider's auth mode asks for
 * @param connectionConfig a JSON object; {@code null} for none
 * @param metadata a JSON object; {@code null} for none
 * @param client the integration's own credentials; {@code null} for none
 * @param custom the integration's settings; {@code null} for none
 */
public record Account(
        ConnectionRef ref,
        String provider,
        Secret credentials,
        @Nullable Json connectionConfig,
        @Nullable Json metadata,
        @Nullable Secret client,
        @Nullable Json custom) {

    /** Reads one out of a store. */
    static Account of(NangoRuntime runtime, ConnectionRef ref) {
        Connection connection = runtime.connections().get(ref, false);
        Integration integration = runtime.integrations().find(ref.integration()).orElseThrow();
        return new Account(
                ref,
                connection.provider(),
                connection.credentials(),
                connection.connectionConfig(),
                connection.metadata(),
                integration.credentials(),
                integration.custom());
    }

    /** The same with other metadata. */
    public Account withMetadata(Json other) {
        return new Account(ref, provider, credentials, connectionConfig, other, client, custom);
    }

    /** The same at another address. */
    public Account withBaseUrl(String url) {
        Json address =
                new Json(Journal.JSON.createObjectNode().put("baseUrl", url).toString());
        return new Account(ref, provider, credentials, connectionConfig, metadata, client, address);
    }

    void createIn(NangoRuntime runtime) {
        runtime.integrations().create(ref.integration(), provider, null, client, custom);
        runtime.connections().create(new NewConnection(ref, credentials, connectionConfig, metadata, Map.of()));
    }
}
