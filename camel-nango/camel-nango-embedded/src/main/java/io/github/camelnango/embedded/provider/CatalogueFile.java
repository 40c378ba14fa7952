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
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * One file in Nango's providers.yaml format, as it was written.
 *
 * @param location where it lies
 * @param entries name to entry, in the file's order
 */
record CatalogueFile(String location, Map<String, Map<String, Object>> entries) {
    private static final int LARGEST_FILE = 64 << 20;

    static CatalogueFile read(String location, ClassLoader loader) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(location)
                .setSchema(new CoreSchema())
                .setCodePointLimit(LARGEST_FILE)
                .build();
        try (InputStream in = open(location, loader)) {
            return new CatalogueFile(location, entries(location, new Load(settings).loadFromInputStream(in)));
        } catch (FileNotFoundException | NoSuchFileException e) {
            throw new NangoValidationException(
                    "The provider catalogue " + location
                            + " does not exist: expected a file in the providers.yaml format,"
                            + " file: (default) or classpath:",
                    e);
        } catch (IOException e) {
            throw new NangoValidationException("The provider catalogue " + location + " cannot be read: " + e, e);
        } catch (MarkedYamlEngineException e) {
            throw new NangoValidationException(
                    "The provider catalogue " + location + " is not valid YAML" + where(e) + ": " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new NangoValidationException(
                    "The provider catalogue " + location + " is not valid YAML: " + e.getMessage(), e);
        }
    }

    private static String where(MarkedYamlEngineException e) {
        return e.getProblemMark()
                .map(mark -> " at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                .orElse("");
    }

    private static InputStream open(String location, ClassLoader loader) throws IOException {
        if (location.startsWith("classpath:")) {
            String name = location.substring("classpath:".length()).replaceAll("^/+", "");
            InputStream in = loader.getResourceAsStream(name);
            if (in == null) {
                throw new FileNotFoundException(location);
            }
            return in;
        }
        return Files.newInputStream(Path.of(location.startsWith("file:") ? filePath(location) : location));
    }

    /** {@code file:a.yaml}, {@code file:/a.yaml} and {@code file:///a.yaml}. */
    private static String filePath(String location) {
        String path = location.substring("file:".length());
        return path.startsWith("///") ? path.substring(2) : path;
    }

    private static Map<String, Map<String, Object>> entries(String location, Object root) {
        // An empty file is one in which everything has been commented out.
        if (root == null) {
            return Map.of();
        }
        if (!(root instanceof Map<?, ?> map)) {
            throw new NangoValidationException("The provider catalogue " + location
                    + " is not a map: expected provider names with their fields below");
        }
        Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
        map.forEach((name, entry) -> entries.put(String.valueOf(name), entry(location, name, entry)));
        return entries;
    }

    private static Map<String, Object> entry(String location, Object name, Object entry) {
        if (!(entry instanceof Map<?, ?> fields)) {
            throw new NangoValidationException("Provider '" + name + "' in " + location
                    + " has no fields: expected at least display_name, docs and auth_mode");
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        fields.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }
}
