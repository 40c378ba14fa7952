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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All known providers: the built-in ones, overlaid by files in Nango's providers.yaml format. Immutable, thread-safe.
 */
public final class Catalogue {
    private static final String BUILT_IN = "classpath:io/github/camelnango/embedded/provider/builtin-providers.yaml";

    private final Map<String, Provider> providers;

    private Catalogue(Map<String, Provider> providers) {
        this.providers = providers;
    }

    /**
     * Reads the built-in catalogue, then the files given; an entry replaces the one of that name. Fields that we do not
     * know are kept, ignored, and reported in one line per file.
     *
     * @param locations {@code file:} (default) or {@code classpath:}
     * @param loader for {@code classpath:}
     * @throws NangoValidationException naming file and provider, if a file is missing or wrong
     */
    public static Catalogue load(List<String> locations, ClassLoader loader) {
        List<CatalogueFile> files = new ArrayList<>();
        files.add(CatalogueFile.read(BUILT_IN, Catalogue.class.getClassLoader()));
        for (String location : locations) {
            files.add(CatalogueFile.read(location, loader));
        }
        return of(files);
    }

    private static Catalogue of(List<CatalogueFile> files) {
        Map<String, Map<String, Object>> entries = new TreeMap<>();
        Map<String, Provider> providers = new TreeMap<>();
        for (CatalogueFile file : files) {
            Map<String, Map<String, Object>> resolved = Aliases.resolve(file, entries);
            ProviderReader reader = new ProviderReader(file.location());
            resolved.forEach((name, entry) -> providers.put(name, reader.read(name, entry)));
            entries.putAll(resolved);
            reader.reportUnknown();
        }
        return new Catalogue(providers);
    }

    /** The provider of that name. */
    public Optional<Provider> find(String name) {
        return Optional.ofNullable(providers.get(name));
    }

    /** All names, in order. */
    public List<String> names() {
        return List.copyOf(providers.keySet());
    }

    /** A few names that look like the one given, best first; may be empty. */
    public List<String> similar(String name) {
        return Similar.to(name, providers.keySet());
    }

    /** How many providers there are. */
    @Override
    public String toString() {
        return "Catalogue[" + providers.size() + " providers]";
    }
}
