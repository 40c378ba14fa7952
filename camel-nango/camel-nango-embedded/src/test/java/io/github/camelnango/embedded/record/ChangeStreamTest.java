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
package io.github.camelnango.embedded.record;

import static io.github.camelnango.embedded.record.RecordsFixture.ISSUES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.api.LastAction;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.StoredRecord;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeStreamTest {
    private static final int WRITERS = 8;
    private static final int BATCHES = 25;
    private static final int BATCH = 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aReaderMissesNothingThatManyWritersWrite(TestDatabase database) throws Exception {
        var threads = Executors.newFixedThreadPool(WRITERS);
        try (var fixture = new RecordsFixture(database.settings(folder))) {
            followWriters(threads, fixture, fixture);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aReaderMissesNothingThatTwoNodesWrite(@TempDir Path other) throws Exception {
        var settings = TestDatabase.POSTGRES.settings(folder).withPassphrase("shared");
        var threads = Executors.newFixedThreadPool(WRITERS);
        try (var one = new RecordsFixture(settings);
                var two = new RecordsFixture(settings.withDataFolder(other))) {
            followWriters(threads, one, two);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void followWriters(Executor threads, RecordsFixture one, RecordsFixture two) {
        var writers = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            writers.add(CompletableFuture.runAsync(() -> write(writer % 2 == 0 ? one : two, writer), threads));
        }
        var done = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
        var reader = new Reader(one);
        while (!done.isDone()) {
            reader.poll();
        }
        done.join();
        reader.poll();

        var stored = one.all().stream().collect(Collectors.toMap(StoredRecord::id, ChangeStreamTest::state));
        assertThat(stored).hasSizeGreaterThan(1_000);
        assertThat(reader.last).isEqualTo(stored);
        long live = stored.values().stream()
                .filter(state -> !state.contains("DELETED"))
                .count();
        assertThat(one.counts()).startsWith(live + "/");
    }

    /** New records of its own, changes of records that all writers share, and deletions. */
    private static void write(RecordsFixture fixture, int writer) {
        var random = new Random(writer);
        for (int batch = 0; batch < BATCHES; batch++) {
            int from = batch * BATCH;
            fixture.save(IntStream.range(from, from + BATCH)
                    .mapToObj(i -> "{\"id\":\"w" + writer + "-" + i + "\"}")
                    .collect(Collectors.joining(",", "[", "]")));
            fixture.save(IntStream.range(0, BATCH)
                    .mapToObj(i -> "{\"id\":\"s" + random.nextInt(200) + "\",\"n\":" + random.nextInt(3) + "}")
                    .collect(Collectors.joining(",", "[", "]")));
            fixture.delete("[{\"id\":\"w" + writer + "-" + random.nextInt(from + 1) + "\"},{\"id\":\"s"
                    + random.nextInt(200) + "\"}]");
        }
    }

    private static String state(StoredRecord record) {
        return record.cursor() + " " + record.lastAction() + " "
                + (record.lastAction() == LastAction.DELETED ? "" : record.payload());
    }

    /** Follows the change stream as a consumer does. */
    private static final class Reader {
        final Map<String, String> last = new HashMap<>();
        private final RecordsFixture fixture;
        private String cursor;

        Reader(RecordsFixture fixture) {
            this.fixture = fixture;
        }

        void poll() {
            boolean more = true;
            while (more) {
                var page = fixture.records.list(ISSUES, RecordQuery.after(cursor, 37));
                for (var record : page.records()) {
                    last.put(record.id(), state(record));
                    cursor = record.cursor();
                }
                more = page.nextCursor() != null;
            }
        }
    }
}
