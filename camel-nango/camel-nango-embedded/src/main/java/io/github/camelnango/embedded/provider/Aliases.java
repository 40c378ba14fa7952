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

import io.github.camelnango.api.NangoValidationException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Replaces {@code alias: other} by the fields of the other entry, with the alias's own laid over them, one level deep: an
 * alias with a {@code proxy} of its own takes nothing from the other's. The other entry stands in the same file or in an
 * earlier one; where it is an alias itself, it stands further up.
 */
final class Aliases {
    private static final String ALIAS = "alias";

    private Aliases() {}

    /**
     * @param file the file
     * @param earlier resolved entries of earlier files
     */
    static Map<String, Map<String, Object>> resolve(CatalogueFile file, Map<String, Map<String, Object>> earlier) {
        Map<String, Map<String, Object>> entries = new LinkedHashMap<>(file.entries());
        for (String name : file.entries().keySet()) {
            Map<String, Object> entry = entries.get(name);
            if (entry.containsKey(ALIAS)) {
                Map<String, Object> resolved = new LinkedHashMap<>(target(file, name, entries, earlier));
                resolved.putAll(entry);
                resolved.remove(ALIAS);
                entries.put(name, resolved);
            }
        }
        return entries;
    }

    private static Map<String, Object> target(
            CatalogueFile file,
            String name,
            Map<String, Map<String, Object>> entries,
            Map<String, Map<String, Object>> earlier) {
        String alias = String.valueOf(entries.get(name).get(ALIAS));
        // An entry that is an alias of its own name changes the one of an earlier file.
        Map<String, Object> target = alias.equals(name) ? null : entries.get(alias);
        if (target == null) {
            target = earlier.get(alias);
        }
        if (target == null) {
            throw new NangoValidationException("Provider '" + name + "' in " + file.location() + " is an alias of '"
                    + alias + "', which exists neither in that file nor in an earlier one");
        }
        if (target.containsKey(ALIAS)) {
            throw new NangoValidationException("Provider '" + name + "' in " + file.location() + " is an alias of '"
                    + alias + "', which is an alias itself and stands further down: put it above '" + name + "'");
        }
        return target;
    }
}
