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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelnango.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** JSON on the command line, or in a file named after an at sign. */
final class JsonArgument {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonArgument() {}

    /** @throws UsageException naming the option, never the text */
    static @Nullable Json of(String option, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.startsWith("@") ? file(option, Path.of(text.substring(1))) : checked(option, text);
    }

    static @Nullable Json object(String option, @Nullable String text) {
        Json json = of(option, text);
        if (json != null && !json.text().strip().startsWith("{")) {
            throw new UsageException(option + " is no JSON object");
        }
        return json;
    }

    static Json file(String option, Path file) {
        try {
            return checked(option, Files.readString(file));
        } catch (IOException e) {
            throw new UsageException(option + ": the file " + file + " cannot be read");
        }
    }

    private static Json checked(String option, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw new UsageException(option + " is empty: expected JSON");
            }
            return new Json(text);
        } catch (JsonProcessingException e) {
            throw new UsageException(
                    option + " is no JSON (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + "); a file is named with @ before its path");
        }
    }
}
