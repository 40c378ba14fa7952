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

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.Secret;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The values in somebody's credentials, which no output and no file may show. Immutable. */
public final class Secrets {
    private static final int SHORTEST = 4;
    private static final Set<String> PUBLIC = Set.of("type", "expires_at", "app_id", "installation_id");
    private final List<String> values;

    /** @param credentials a JSON object */
    Secrets(Secret credentials) {
        Set<String> found = new TreeSet<>();
        collect(Journal.parse(credentials.reveal()), found);
        // The longest first, as one may be part of another.
        this.values = found.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static void collect(JsonNode node, Set<String> values) {
        node.properties().forEach(member -> {
            if (!PUBLIC.contains(member.getKey())) {
                collect(member.getValue(), values);
            }
        });
        if (node.isArray()) {
            node.forEach(item -> collect(item, values));
        }
        if (node.isValueNode() && !node.isBoolean() && node.asText().length() >= SHORTEST) {
            values.add(node.asText());
            String quoted = node.toString();
            values.add(node.isTextual() ? quoted.substring(1, quoted.length() - 1) : quoted);
        }
    }

    /** The text with asterisks in place of secrets. */
    public String hide(String text) {
        String hidden = text;
        for (String value : values) {
            hidden = hidden.replace(value, "***");
        }
        return hidden;
    }
}
