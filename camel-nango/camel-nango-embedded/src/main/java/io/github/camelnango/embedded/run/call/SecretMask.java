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
package io.github.camelnango.embedded.run.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.json.JsonText;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The secret values that a run knows, which its log must not show. Thread-safe. */
public final class SecretMask {
    /** A shorter text is part of too many harmless ones. */
    private static final int SHORTEST = 8;

    private static final Set<String> HARMLESS =
            Set.of("type", "expires_at", "expiresAt", "expires_in", "token_type", "scope", "issued_at");

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    /** Hides all texts in these credentials from now on. */
    public void add(Secret credentials) {
        add(JsonText.parse(credentials.reveal()));
    }

    private void add(JsonNode node) {
        if (node.isTextual() && node.textValue().length() >= SHORTEST) {
            secrets.add(node.textValue());
            String quoted = JsonText.write(node.textValue());
            secrets.add(quoted.substring(1, quoted.length() - 1));
        }
        if (node.isArray()) {
            node.forEach(this::add);
        }
        node.properties().forEach(member -> {
            if (!HARMLESS.contains(member.getKey())) {
                add(member.getValue());
            }
        });
    }

    public boolean changes(String text) {
        return secrets.stream().anyMatch(text::contains);
    }

    public String of(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, "***");
        }
        return masked;
    }

    public @Nullable Json of(@Nullable Json json) {
        return json == null ? null : new Json(of(json.text()));
    }
}
