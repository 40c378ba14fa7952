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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.LastAction;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeletionWindowsTest {
    @TempDir
    Path folder;

    private RecordsFixture open(TestDatabase database) {
        return new RecordsFixture(database.settings(folder));
    }

    @ParameterizedTest
    @EnumSource
    void deletesWhatWasNotWrittenInTheWindow(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":1,\"t\":\"a\"},{\"id\":2},{\"id\":3},{\"id\":4},{\"id\":5}]");
            fixture.delete("[{\"id\":5}]");
            fixture.records.trackDeletesStart(ISSUES, "run1");
            fixture.save("[{\"id\":2},{\"id\":6}]");
            fixture.update("[{\"id\":4,\"t\":1}]");
            assertThat(fixture.records.trackDeletesEnd(ISSUES, "run1")).containsExactlyInAnyOrder("1", "3");
            assertThat(fixture.changes())
                    .startsWith("2 ADDED, 5 DELETED, 6 ADDED, 4 UPDATED")
                    .contains("1 DELETED");
            assertThat(fixture.one("1").payload()).hasToString("{\"id\":1,\"t\":\"a\"}");
            assertThat(fixture.counts()).startsWith("3/");
            assertThat(seen(fixture)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWindowSpansFailedRunsAndRestarts(TestDatabase database) {
        var settings = database.settings(folder);
        try (var fixture = new RecordsFixture(settings)) {
            fixture.save("[{\"id\":1},{\"id\":2},{\"id\":3}]");
            fixture.records.trackDeletesStart(ISSUES, "run1");
            fixture.save("[{\"id\":1}]");
        }
        try (var fixture = new RecordsFixture(settings)) {
            fixture.records.trackDeletesStart(ISSUES, "run2");
            fixture.save("[{\"id\":2}]");
            assertThat(fixture.records.trackDeletesEnd(ISSUES, "run2")).containsExactly("3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEndWithoutStartFails(TestDatabase database) {
        try (var fixture = open(database)) {
            assertNoWindow(fixture);
            fixture.save("[{\"id\":1}]");
            assertNoWindow(fixture);
            fixture.records.trackDeletesStart(ISSUES, "run1");
            assertThat(fixture.records.trackDeletesEnd(ISSUES, "run1")).containsExactly("1");
            assertNoWindow(fixture);
        }
    }

    private static void assertNoWindow(RecordsFixture fixture) {
        assertThatThrownBy(() -> fixture.records.trackDeletesEnd(ISSUES, "run1"))
                .isInstanceOfSatisfying(
                        NangoException.class, e -> assertThat(e.getType()).isEqualTo("no_deletion_window"))
                .hasMessage("No track deletes starting point found for model 'Issue'.");
    }

    @ParameterizedTest
    @EnumSource
    void deletesMoreThanAPage(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save(records(0, 21_000));
            fixture.records.trackDeletesStart(ISSUES, "run1");
            fixture.save(records(18_000, 20_500));
            assertThat(fixture.records.trackDeletesEnd(ISSUES, "run1")).hasSize(18_500);
            assertThat(fixture.counts()).startsWith("2500/");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenWhileTheWindowClosesIsThereAfterwards(TestDatabase database) {
        // With strict compatibility the end is not refused, though the writer may have written next to nothing by then.
        try (var fixture = new RecordsFixture(database.settings(folder).withStrictCompatibility())) {
            String all = records(0, 3_000);
            fixture.save(all);
            for (int round = 0; round < 5; round++) {
                fixture.records.trackDeletesStart(ISSUES, "run" + round);
                var stop = new AtomicBoolean();
                var writer = CompletableFuture.runAsync(() -> {
                    do {
                        fixture.save(all);
                    } while (!stop.get());
                });
                fixture.records.trackDeletesEnd(ISSUES, "run" + round);
                stop.set(true);
                writer.join();
                assertThat(fixture.counts()).startsWith("3000/");
                assertThat(fixture.all()).hasSize(3_000).noneMatch(record -> record.lastAction() == LastAction.DELETED);
            }
        }
    }

    private static String records(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"id\":\"" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static int seen(RecordsFixture fixture) {
        return fixture.store.state().read(handle -> handle.createQuery("select count(*) from nango_seen")
                .mapTo(Integer.class)
                .one());
    }
}
