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
package io.github.camelnango.embedded.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogEntry;
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.RunInfo;
import io.github.camelnango.api.RunInfo.Status;
import io.github.camelnango.embedded.store.Store;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredLogsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsRunsOverARestart(TestDatabase database) {
        var settings = database.settings(folder);
        var ended = new RunInfo(
                run("r2", "github", NOON.plusSeconds(1)),
                Status.FAILED,
                NOON.plusSeconds(5),
                "script_internal_error",
                "it broke\0",
                Map.of("Issue", new RecordChanges(1, 2, 3, 4)));
        try (var store = settings.open();
                var logs = new StoredLogs(store, settings.settings())) {
            logs.started(run("r1", "github", NOON));
            logs.started(ended.run());
            logs.started(run("r3", "slack", NOON.plusSeconds(2)));
            logs.ended(ended);
        }
        try (var store = settings.open();
                var logs = new StoredLogs(store, settings.settings())) {
            assertThat(logs.run("r2"))
                    .contains(new RunInfo(
                            ended.run(),
                            ended.status(),
                            ended.endedAt(),
                            ended.errorType(),
                            "it broke",
                            ended.changes()));
            assertThat(logs.run("r1"))
                    .contains(new RunInfo(run("r1", "github", NOON), Status.RUNNING, null, null, null, Map.of()));
            assertThat(logs.run("nope")).isEmpty();
            assertThat(logs.runs(null, 2)).extracting(info -> info.run().id()).containsExactly("r3", "r2");
            assertThat(logs.runs("github", 10))
                    .extracting(info -> info.run().id())
                    .containsExactly("r2", "r1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheOrderOfLines(TestDatabase database) {
        var settings = database.settings(folder);
        try (var store = settings.open();
                var logs = new StoredLogs(store, settings.settings())) {
            IntStream.range(0, 1_200).forEach(i -> logs.append("r1", line("line " + i, null)));
            assertThat(logs.entries("r1"))
                    .extracting(LogEntry::message)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 1_200).mapToObj(i -> "line " + i).toList());
        }
        try (var store = settings.open();
                var logs = new StoredLogs(store, settings.settings())) {
            var line = line("after", new Json("{\"a\":1}"));
            logs.append("r1", line);
            assertThat(logs.entries("r1")).hasSize(1_201).last().isEqualTo(line);
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesSoonWithoutBeingAsked(TestDatabase database) {
        var settings = database.settings(folder);
        try (var store = settings.open();
                var logs = new StoredLogs(store, settings.settings())) {
            logs.append("r1", line("x", null));
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> lines(store) == 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cutsWhatIsTooLong(TestDatabase database) {
        var settings = database.settings(folder);
        try (var store = settings.open();
                var logs = new StoredLogs(store, settings.settings())) {
            var small = new Json("[\"" + "x".repeat(90_000) + "\"]");
            logs.append("r1", line("y".repeat(10_001) + "\0\ud800", small));
            logs.append("r1", line("\0\ud800", new Json("[\"" + "x".repeat(110_000) + "\"]")));
            var lines = logs.entries("r1");
            assertThat(lines.get(0).message()).isEqualTo("y".repeat(10_000));
            assertThat(lines.get(0).meta()).isEqualTo(small);
            assertThat(lines.get(1).message()).isEqualTo("?");
            assertThat(lines.get(1).meta().text())
                    .startsWith("{\"truncated\":true,\"bytes\":110004,\"start\":\"[\\\"xxx")
                    .hasSizeLessThan(5_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatCannotBeWrittenTakesNoOtherWithIt(TestDatabase database) {
        var settings = database.settings(folder);
        try (var store = settings.open();
                var logs = new StoredLogs(store, settings.settings())) {
            logs.append("r1", line("before", null));
            logs.append("r1", new LogEntry(NOON, LogLevel.INFO, null, "no source", null));
            logs.append("r1", line("after", null));
            assertThat(logs.entries("r1")).extracting(LogEntry::message).containsExactly("before", "after");
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverFailsARun(TestDatabase database) {
        var settings = database.settings(folder);
        var store = settings.open();
        var logs = new StoredLogs(store, settings.settings());
        store.close();
        logs.append("r1", line("x", null));
        logs.flush();
        logs.close();
        logs.append("r1", line("y", null));
        logs.flush();
        logs.close();
    }

    @ParameterizedTest
    @EnumSource
    void manyThreadsMayWriteAndFlush(TestDatabase database) {
        var settings = database.settings(folder);
        try (var store = settings.open();
                var logs = new StoredLogs(store, settings.settings())) {
            var threads = IntStream.range(0, 4)
                    .mapToObj(t -> CompletableFuture.runAsync(() -> {
                        for (int i = 0; i < 500; i++) {
                            logs.append("r" + t, line("line " + i, null));
                            if (i % 100 == 0) {
                                logs.flush();
                            }
                        }
                    }))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(threads).join();
            assertThat(logs.entries("r3")).hasSize(500);
            assertThat(lines(store)).isEqualTo(2_000);
        }
    }

    private static int lines(Store store) {
        return store.log().read(handle -> handle.createQuery("select count(*) from nango_log")
                .mapTo(Integer.class)
                .one());
    }

    private static LogEntry line(String message, Json meta) {
        return new LogEntry(NOON, LogLevel.WARN, "user", message, meta);
    }

    private static Run run(String id, String integration, Instant startedAt) {
        return new Run(
                id,
                new FunctionName(FunctionKind.ON_EVENT, integration, "hello"),
                "abc",
                "on-event",
                new ConnectionRef(integration, "acme"),
                7,
                "github",
                "dev",
                "base",
                NOON.minusSeconds(60),
                "parent",
                1,
                startedAt);
    }
}
