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
package io.github.camelnango.all.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares what a killed process left behind with what it had promised. */
final class Books {
    private final Path folder;
    private final PagedProvider provider;

    Books(Path folder, PagedProvider provider) {
        this.folder = folder;
        this.provider = provider;
    }

    private record Line(int id, int version, boolean deleted, String cursor) {
        static Line of(String text) {
            String[] parts = text.split(" ");
            return new Line(
                    Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2].equals("DELETED"), parts[3]);
        }
    }

    private Map<Integer, Line> cache(String dump) throws IOException {
        Map<Integer, Line> cache = new TreeMap<>();
        for (String text : Files.readAllLines(folder.resolve(dump))) {
            Line line = Line.of(text);
            assertThat(cache.put(line.id(), line))
                    .as("a second row of record %d", line.id())
                    .isNull();
        }
        return cache;
    }

    /** Each acknowledged record is there, in that version or a later one. */
    void holds(Map<Integer, Integer> promised, String what) throws IOException {
        Map<Integer, Line> cache = cache("before");
        promised.forEach((id, version) -> {
            assertThat(cache).as(what).containsKey(id);
            assertThat(cache.get(id).version()).as("%s: record %d", what, id).isGreaterThanOrEqualTo(version);
        });
    }

    /** The cache of the last start has the pages before the checkpoint of that start as they were served. */
    void checkpointIsNotAhead() throws IOException {
        holds(provider.servedBeforeCheckpoint(), "the checkpoint is at page " + provider.resumedAt());
    }

    void cacheEqualsProvider() throws IOException {
        Map<Integer, Integer> live = new TreeMap<>();
        cache("after").values().stream()
                .filter(line -> !line.deleted())
                .forEach(line -> live.put(line.id(), line.version()));
        assertThat(live).isEqualTo(provider.versions());
    }

    /** A route that applies what it gets has the provider's records in the end; how many it got twice. */
    int sinkEqualsProvider() throws IOException {
        Map<Integer, Integer> sink = new TreeMap<>();
        Set<String> cursors = new HashSet<>();
        int twice = 0;
        for (String text : Files.readAllLines(folder.resolve("delivered"))) {
            Line line = Line.of(text);
            twice += cursors.add(line.id() + " " + line.cursor()) ? 0 : 1;
            if (line.deleted()) {
                sink.remove(line.id());
            } else {
                sink.put(line.id(), line.version());
            }
        }
        assertThat(sink).isEqualTo(provider.versions());
        return twice;
    }
}
