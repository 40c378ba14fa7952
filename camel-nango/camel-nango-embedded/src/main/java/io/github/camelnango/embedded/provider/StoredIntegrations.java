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
package io.github.camelnango.embedded.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.Integration;
import io.github.camelnango.api.Integrations;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.store.Kept;
import io.github.camelnango.embedded.store.Store;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Integrations in the store, with their credentials encrypted. Thread-safe; methods block on the database. */
public final class StoredIntegrations implements Integrations {
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9~:.@ _-]{1,255}");

    private final Store store;
    private final Catalogue catalogue;
    private final IntegrationRows rows;
    private final Kept<String, Optional<Integration>> kept;
    private final Clock clock;
    private final @Nullable String webhooks;

    /**
     * @param store the environment's store
     * @param catalogue which providers there are
     * @param settings for the clock, and for where webhooks arrive
     */
    public StoredIntegrations(Store store, Catalogue catalogue, NangoSettings settings) {
        this.store = store;
        this.catalogue = catalogue;
        this.rows = new IntegrationRows(store.encryption());
        this.kept = new Kept<>(store.state());
        this.clock = settings.clock();
        this.webhooks = settings.http().webhookBaseUrl();
    }

    /** {@inheritDoc} An integration that bears a provider's name need not be created: it is there with its defaults. */
    @Override
    public Optional<Integration> find(String id) {
        return kept.get(id, () -> store.state()
                .read(handle -> rows.find(handle, id))
                .or(() -> catalogue.find(id).map(this::byDefault)));
    }

    private Integration byDefault(Provider provider) {
        return new Integration(
                provider.name(), provider.name(), provider.displayName(), null, null, Instant.EPOCH, Instant.EPOCH);
    }

    @Override
    public @Nullable String webhookUrl(String id) {
        if (webhooks == null) {
            return null;
        }
        String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return webhooks.replaceAll("/+$", "") + "/" + encoded;
    }

    @Override
    public List<Integration> list() {
        return store.state().read(rows::list);
    }

    @Override
    public Integration create(
            String id,
            String provider,
            @Nullable String displayName,
            @Nullable Secret credentials,
            @Nullable Json custom) {
        requireId(id);
        Provider known = provider(id, provider);
        if (credentials != null) {
            JsonObjects.read(credentials.reveal(), "The credentials of integration '" + id + "'");
        }
        requireCustom(id, custom);
        Integration integration = new Integration(
                id,
                provider,
                displayName == null || displayName.isBlank() ? known.displayName() : displayName,
                credentials,
                custom,
                clock.instant(),
                clock.instant());
        try {
            return store.state().write(handle -> rows.save(handle, integration));
        } finally {
            kept.forget(id);
        }
    }

    private static void requireId(String id) {
        if (!ID.matcher(id).matches() || id.isBlank()) {
            throw new NangoValidationException("The integration id '" + shortened(id)
                    + "' is not allowed: expected 1 to 255 letters, digits," + " spaces and ~ : . @ _ -");
        }
    }

    private static String shortened(String id) {
        return id.length() <= 60 ? id : id.substring(0, 60) + "...";
    }

    private Provider provider(String id, String name) {
        return catalogue.find(name).orElseThrow(() -> {
            List<String> similar = catalogue.similar(name);
            return new NangoException(
                    "unknown_provider",
                    "Integration '" + id + "' cannot be created: there is no provider '" + name + "' in the catalogue."
                            + (similar.isEmpty() ? "" : " Similar names: " + String.join(", ", similar) + ".")
                            + " For an API that is not in the catalogue use private-api-bearer, private-api-basic,"
                            + " private-api-key or unauthenticated, or add a file with the option 'providers'");
        });
    }

    private static void requireCustom(String id, @Nullable Json custom) {
        if (custom == null) {
            return;
        }
        JsonNode baseUrl = JsonObjects.read(custom.text(), "'custom' of integration '" + id + "'")
                .get("baseUrl");
        if (baseUrl != null && !baseUrl.asText().matches("(?i)https?://\\S+")) {
            throw new NangoValidationException("'custom.baseUrl' of integration '" + id
                    + "' is not a URL: expected http:// or https:// and a host");
        }
    }
}
