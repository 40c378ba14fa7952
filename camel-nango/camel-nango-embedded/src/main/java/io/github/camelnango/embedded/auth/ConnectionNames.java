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
package io.github.camelnango.embedded.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.embedded.provider.JsonObjects;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What connections and their tags may be called. */
final class ConnectionNames {
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9,.;:=+~\\[\\]|@${}\"'\\\\/_ -]{1,255}");
    private static final int SHOWN = 60;

    private ConnectionNames() {}

    static void require(NewConnection connection) {
        String id = connection.ref().id();
        if (!ID.matcher(id).matches() || id.isBlank()) {
            throw new NangoValidationException("The connection id '"
                    + (id.length() <= SHOWN ? id : id.substring(0, SHOWN) + "...") + "' for integration '"
                    + connection.ref().integration()
                    + "' is not allowed: expected 1 to 255 letters, digits, spaces and , . ; : = + ~ [ ] | @ $ { } \" ' \\"
                    + " / _ -");
        }
    }

    /** The tags with their names in lower case. */
    static ObjectNode tags(NewConnection connection) {
        Map<String, String> tags = new TreeMap<>();
        connection.tags().forEach((name, value) -> tags.put(name.toLowerCase(Locale.ROOT), value));
        return JsonObjects.of(tags);
    }
}
