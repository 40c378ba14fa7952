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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files to be written: all or none, and none over one that exists. */
final class NewFiles {
    private final Map<Path, String> files = new LinkedHashMap<>();

    NewFiles add(Path path, String text) {
        files.put(path, text);
        return this;
    }

    /**
     * Writes them.
     *
     * @return their paths
     * @throws UsageException if one exists and may not be replaced
     */
    List<Path> write(boolean replace) throws IOException {
        for (Path path : files.keySet()) {
            if (!replace && Files.exists(path)) {
                throw new UsageException(path
                        + " exists already, so nothing was written: remove it, choose another name or say --force");
            }
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Files.createDirectories(file.getKey().toAbsolutePath().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
        return new ArrayList<>(files.keySet());
    }
}
