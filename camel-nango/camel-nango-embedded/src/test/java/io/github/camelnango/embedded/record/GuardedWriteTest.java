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
import static io.github.camelnango.embedded.record.RecordsFixture.ZETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.GuardedWrite;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.api.RecordWrite;
import io.github.camelnango.api.Records;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes that leave alone what somebody else changed meanwhile. */
class GuardedWriteTest {
    @TempDir
    Path folder;

    private RecordsFixture open(TestDatabase database) {
        return new RecordsFixture(database.settings(folder));
    }

    private static GuardedWrite write(RecordsFixture fixture, RecordWrite kind, String records, String since) {
        return fixture.records.write(kind, ISSUES, new Json(records), null, since);
    }

    private static String title(RecordsFixture fixture, String id) {
        return fixture.one(id).payload().text();
    }

    @ParameterizedTest
    @EnumSource
    void leavesWhatOthersChangedAndWritesTheRest(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":\"1\",\"t\":\"old\"},{\"id\":\"2\",\"t\":\"old\"}]");
            String since = fixture.records.lastCursor(ISSUES);
            fixture.save("[{\"id\":\"1\",\"t\":\"webhook\"}]");
            GuardedWrite written = write(
                    fixture,
                    RecordWrite.SAVE,
                    "[{\"id\":\"1\",\"t\":\"sync\"},{\"id\":\"2\",\"t\":\"sync\"},{\"id\":\"3\",\"t\":\"sync\"}]",
                    since);
            assertThat(written.changes()).isEqualTo(new RecordChanges(1, 1, 0, 1));
            assertThat(title(fixture, "1")).contains("webhook");
            assertThat(title(fixture, "2")).contains("sync");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNotStoppedByItsOwnWritesAndRemembersThoseOfOthers(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":\"1\",\"t\":\"old\"}]");
            String since = fixture.records.lastCursor(ISSUES);
            fixture.save("[{\"id\":\"1\",\"t\":\"webhook\"}]");
            for (String title : List.of("a", "b", "c")) {
                GuardedWrite written = write(
                        fixture,
                        RecordWrite.SAVE,
                        "[{\"id\":\"1\",\"t\":\"sync\"},{\"id\":\"2\",\"t\":\"" + title + "\"}]",
                        since);
                since = written.since();
                assertThat(title(fixture, "1")).contains("webhook");
                assertThat(title(fixture, "2")).contains(title);
            }
            fixture.save("[{\"id\":\"2\",\"t\":\"webhook\"}]");
            since = write(fixture, RecordWrite.SAVE, "[{\"id\":\"3\"}]", since).since();
            write(fixture, RecordWrite.SAVE, "[{\"id\":\"2\",\"t\":\"late\"}]", since);
            assertThat(title(fixture, "2")).contains("webhook");
        }
    }

    @ParameterizedTest
    @EnumSource
    void updatesAndDeletesLeaveThemToo(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":\"1\"},{\"id\":\"2\"}]");
            String since = fixture.records.lastCursor(ISSUES);
            fixture.save("[{\"id\":\"1\",\"t\":\"webhook\"}]");
            since = write(fixture, RecordWrite.UPDATE, "[{\"id\":\"1\",\"t\":\"x\"},{\"id\":\"2\",\"t\":\"x\"}]", since)
                    .since();
            GuardedWrite deleted = write(fixture, RecordWrite.DELETE, "[{\"id\":\"1\"},{\"id\":\"2\"}]", since);
            assertThat(deleted.changes()).isEqualTo(new RecordChanges(0, 0, 1, 1));
            assertThat(fixture.changes()).isEqualTo("1 UPDATED, 2 DELETED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void startsInAnEmptyDatasetToo(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":\"1\",\"t\":\"webhook\"}]");
            GuardedWrite written =
                    write(fixture, RecordWrite.SAVE, "[{\"id\":\"1\",\"t\":\"sync\"},{\"id\":\"2\"}]", Records.START);
            assertThat(written.changes()).isEqualTo(new RecordChanges(1, 0, 0, 1));
            assertThat(write(fixture, RecordWrite.SAVE, "[{\"id\":\"2\",\"t\":1}]", written.since())
                            .changes())
                    .isEqualTo(new RecordChanges(0, 1, 0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsWhatItLeavesAsSeen(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":\"1\"},{\"id\":\"2\"}]");
            String since = fixture.records.lastCursor(ISSUES);
            fixture.save("[{\"id\":\"1\",\"t\":\"webhook\"}]");
            fixture.records.trackDeletesStart(ISSUES, "w");
            write(fixture, RecordWrite.SAVE, "[{\"id\":\"1\",\"t\":\"sync\"}]", since);
            assertThat(fixture.records.trackDeletesEnd(ISSUES, "w")).containsExactly("2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgetsLikeNangoWithStrictCompatibility(TestDatabase database) {
        try (var fixture = new RecordsFixture(database.settings(folder).withStrictCompatibility())) {
            fixture.save("[{\"id\":\"1\",\"t\":\"old\"}]");
            String since = fixture.records.lastCursor(ISSUES);
            fixture.save("[{\"id\":\"1\",\"t\":\"webhook\"}]");
            since = write(fixture, RecordWrite.SAVE, "[{\"id\":\"1\",\"t\":\"sync\"},{\"id\":\"2\"}]", since)
                    .since();
            assertThat(title(fixture, "1")).contains("webhook");
            write(fixture, RecordWrite.SAVE, "[{\"id\":\"1\",\"t\":\"sync\"}]", since);
            assertThat(title(fixture, "1")).contains("sync");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAPositionOfOtherRecords(TestDatabase database) {
        try (var fixture = open(database)) {
            Dataset other = new Dataset(ZETA, "Issue", "base");
            fixture.save(other, "[{\"id\":\"1\"}]");
            String cursor = fixture.records.lastCursor(other);
            String position = fixture.records
                    .write(RecordWrite.SAVE, other, new Json("[{\"id\":\"2\"}]"), null, cursor)
                    .since();
            for (String since : List.of(cursor, position, "nonsense")) {
                assertThatThrownBy(() -> write(fixture, RecordWrite.SAVE, "[{\"id\":\"1\"}]", since))
                        .isInstanceOf(NangoValidationException.class);
            }
        }
    }
}
