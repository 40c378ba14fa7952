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
package io.github.camelnango.examples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the tour writes to disk: the cache's folder and the archive's file.
 *
 * @param cache folder of the records cache
 * @param archive file with the issues that were archived, one per line
 */
record DataFolder(Path cache, Path archive) {

    static DataFolder of(Path folder) {
        return new DataFolder(folder.resolve("nango-data"), folder.resolve("issues.jsonl"));
    }

    /** Deletes what an earlier tour has left. */
    void clear() throws IOException {
        Files.deleteIfExists(archive);
        for (Path file : files().stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
        }
        Files.deleteIfExists(cache);
    }

    /** Size of the cache on disk. */
    long kilobytes() throws IOException {
        long bytes = 0;
        for (Path file : files()) {
            bytes += Files.size(file);
        }
        return (bytes + 1023) / 1024;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(cache)) {
            return found.filter(path -> !path.equals(cache)).sorted().toList();
        }
    }
}
