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

import static io.github.camelnango.embedded.record.RecordsFixture.ACME;
import static io.github.camelnango.embedded.record.RecordsFixture.ISSUES;
import static io.github.camelnango.embedded.record.RecordsFixture.ZETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.LastAction;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.PendingDataset;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.StoredRecord;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordListTest {
    private static final String TEN =
            "[{\"id\":0},{\"id\":1},{\"id\":2},{\"id\":3},{\"id\":4},{\"id\":5},{\"id\":6},{\"id\":7},{\"id\":8},{\"id\":9}]";

    @TempDir
    Path folder;

    private RecordsFixture open(TestDatabase database) {
        return new RecordsFixture(database.settings(folder));
    }

    @ParameterizedTest
    @EnumSource
    void pagesByCursor(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save(TEN);
            var first = fixture.records.list(ISSUES, RecordQuery.after(null, 4));
            assertThat(ids(first.records())).containsExactly("0", "1", "2", "3");
            assertThat(first.nextCursor()).isEqualTo(first.records().get(3).cursor());
            var second = fixture.records.list(ISSUES, RecordQuery.after(first.nextCursor(), 6));
            assertThat(ids(second.records())).containsExactly("4", "5", "6", "7", "8", "9");
            assertThat(second.nextCursor()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatChangesWhilePagingIsMetAgain(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save(TEN);
            var first = fixture.records.list(ISSUES, RecordQuery.after(null, 5));
            fixture.save("[{\"id\":2,\"t\":1}]");
            assertThat(ids(fixture.records
                            .list(ISSUES, RecordQuery.after(first.nextCursor(), 100))
                            .records()))
                    .containsExactly("5", "6", "7", "8", "9", "2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void filtersByLastAction(TestDatabase database) {
        try (var fixture = open(database)) {
            oneOfEach(fixture);
            assertThat(filtered(fixture, LastAction.ADDED)).containsExactly("1");
            assertThat(filtered(fixture, LastAction.UPDATED)).containsExactly("2");
            assertThat(filtered(fixture, LastAction.DELETED)).containsExactly("3");
            assertThat(filtered(fixture, LastAction.ADDED, LastAction.DELETED)).containsExactly("1", "3");
            assertThat(filtered(fixture, LastAction.UPDATED, LastAction.DELETED))
                    .containsExactly("2", "3");
            assertThat(filtered(fixture, LastAction.values())).containsExactly("1", "2", "3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void filtersAsNangoInStrictCompatibility(TestDatabase database) {
        try (var fixture = new RecordsFixture(database.settings(folder).withStrictCompatibility())) {
            oneOfEach(fixture);
            assertThat(filtered(fixture, LastAction.DELETED)).containsExactly("3");
            assertThat(filtered(fixture, LastAction.ADDED, LastAction.DELETED)).containsExactly("1");
            assertThat(filtered(fixture, LastAction.UPDATED, LastAction.DELETED))
                    .containsExactly("2");
            assertThat(filtered(fixture, LastAction.values())).containsExactly("1", "2");
        }
    }

    private static void oneOfEach(RecordsFixture fixture) {
        fixture.save("[{\"id\":1},{\"id\":2},{\"id\":3}]");
        fixture.save("[{\"id\":2,\"t\":1}]");
        fixture.delete("[{\"id\":3}]");
    }

    private static List<String> filtered(RecordsFixture fixture, LastAction... actions) {
        var query = new RecordQuery(null, null, List.of(), Set.of(actions), 100);
        return ids(fixture.records.list(ISSUES, query).records());
    }

    @ParameterizedTest
    @EnumSource
    void readsByIds(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save(TEN);
            fixture.delete("[{\"id\":7}]");
            var query = new RecordQuery(null, null, List.of("7", "3", "nope"), Set.of(), 100);
            assertThat(ids(fixture.records.list(ISSUES, query).records())).containsExactly("3", "7");
        }
    }

    @ParameterizedTest
    @EnumSource
    void modifiedAfterIncludesItsMoment(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save(TEN);
            var fifth = fixture.one("5").lastModifiedAt();
            assertThat(ids(modifiedAfter(fixture, fifth))).containsExactly("5", "6", "7", "8", "9");
            assertThat(ids(modifiedAfter(fixture, fifth.plusNanos(1)))).containsExactly("6", "7", "8", "9");
            assertThat(modifiedAfter(fixture, Instant.parse("2999-01-01T00:00:00Z")))
                    .isEmpty();
        }
    }

    private static List<StoredRecord> modifiedAfter(RecordsFixture fixture, Instant time) {
        return fixture.records
                .list(ISSUES, new RecordQuery(null, time, List.of(), Set.of(), 100))
                .records();
    }

    @ParameterizedTest
    @EnumSource
    void changeNumbersGrowThoughTheClockStandsOrGoesBack(TestDatabase database) {
        var settings = database.settings(folder);
        var late = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);
        try (var fixture = new RecordsFixture(settings.withClock(late))) {
            fixture.save("[{\"id\":1},{\"id\":2}]");
        }
        var early = Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC);
        try (var fixture = new RecordsFixture(settings.withClock(early))) {
            fixture.save("[{\"id\":3}]");
            assertThat(ids(fixture.all())).containsExactly("1", "2", "3");
            assertThat(fixture.one("3").firstSeenAt()).isEqualTo("2030-01-01T00:00:00.000002Z");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "AQAAAAAAAAABAAAAAAAAAAEA", "MjAyMHx8MQ", "not a cursor!"})
    void refusesWhatIsNoCursor(String cursor) {
        try (var fixture = open(TestDatabase.SQLITE)) {
            fixture.save(TEN);
            assertThatThrownBy(() -> fixture.records.list(ISSUES, RecordQuery.after(cursor, 10)))
                    .isInstanceOf(NangoValidationException.class)
                    .hasMessageContaining("github/acme/Issue")
                    .hasMessageContaining("cursor");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesACursorOfOtherRecords(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save(TEN);
            var other = new Dataset(ACME, "Comment", "base");
            fixture.save(other, "[{\"id\":1}]");
            String cursor = fixture.all(other).get(0).cursor();
            assertThatThrownBy(() -> fixture.records.list(ISSUES, RecordQuery.after(cursor, 10)))
                    .isInstanceOf(NangoValidationException.class)
                    .hasMessageContaining("cursor of other records");
        }
    }

    @Test
    void aDatasetThatWasNeverWrittenIsEmpty() {
        try (var fixture = open(TestDatabase.SQLITE)) {
            assertThat(fixture.all()).isEmpty();
            assertThat(fixture.records.lastCursor(ISSUES)).isNull();
            assertThat(fixture.records.clear(ISSUES)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhichDatasetsHaveChangesForAConsumer(TestDatabase database) {
        try (var fixture = open(database)) {
            var zeta = new Dataset(ZETA, "Issue", "base");
            var eu = new Dataset(ACME, "Issue", "eu");
            fixture.save("[{\"id\":1}]");
            fixture.save(zeta, "[{\"id\":1}]");
            fixture.save(eu, "[{\"id\":1}]");
            fixture.save(new Dataset(ACME, "Comment", "base"), "[{\"id\":1}]");
            assertThat(pending(fixture, "c", null, null))
                    .containsExactly(
                            new PendingDataset(ISSUES, null),
                            new PendingDataset(zeta, null),
                            new PendingDataset(eu, null));
            assertThat(pending(fixture, "c", "zeta", null)).containsExactly(new PendingDataset(zeta, null));
            assertThat(pending(fixture, "c", null, "eu")).containsExactly(new PendingDataset(eu, null));

            String position = fixture.one("1").cursor();
            fixture.records.savePosition("c", ISSUES, position);
            assertThat(pending(fixture, "c", "acme", "base")).isEmpty();
            assertThat(pending(fixture, "d", "acme", "base")).hasSize(1);
            fixture.save("[{\"id\":2}]");
            assertThat(pending(fixture, "c", "acme", "base")).containsExactly(new PendingDataset(ISSUES, position));
            fixture.records.savePosition("c", ISSUES, fixture.records.lastCursor(ISSUES));
            assertThat(pending(fixture, "c", "acme", "base")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void clearedRecordsAreNotPending(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":1}]");
            fixture.records.clear(ISSUES);
            assertThat(pending(fixture, "c", null, null)).isEmpty();
        }
    }

    private static List<PendingDataset> pending(
            RecordsFixture fixture, String consumer, String connection, String variant) {
        return fixture.records.pending(consumer, "github", Set.of("Issue", "Label"), connection, variant);
    }

    private static List<String> ids(List<StoredRecord> records) {
        return records.stream().map(StoredRecord::id).toList();
    }
}
