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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LastAction;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StoredRecordsTest {
    @TempDir
    Path folder;

    private RecordsFixture open(TestDatabase database) {
        return new RecordsFixture(database.settings(folder));
    }

    @ParameterizedTest
    @EnumSource
    void addsUpdatesAndLeavesUnchanged(TestDatabase database) {
        try (var fixture = open(database)) {
            assertThat(fixture.save("[{\"id\":1,\"t\":\"a\"},{\"id\":\"2\",\"t\":\"b\"}]"))
                    .isEqualTo(new RecordChanges(2, 0, 0, 0));
            assertThat(fixture.save("[{\"id\":1,\"t\":\"a\"},{\"id\":\"2\",\"t\":\"c\"},{\"id\":\"3\"}]"))
                    .isEqualTo(new RecordChanges(1, 1, 0, 1));
            assertThat(fixture.changes()).isEqualTo("1 ADDED, 2 UPDATED, 3 ADDED");
            assertThat(fixture.one("2").payload()).hasToString("{\"id\":\"2\",\"t\":\"c\"}");
            assertThat(fixture.one("2").lastModifiedAt())
                    .isAfter(fixture.one("2").firstSeenAt());
            assertThat(fixture.counts()).isEqualTo("3/" + (16 + 18 + 10));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherOrderOrSpellingIsNoChange(TestDatabase database) {
        try (var fixture = open(database)) {
            String record = "{\"b\":{\"y\":1,\"x\":[1.50,2]},\"id\":7,\"a\":100,\"e\":\"\\u00e9\"}";
            fixture.save("[" + record + "]");
            assertThat(fixture.save("[ {\"a\":1e2, \"id\":\"7\", \"e\":\"é\", \"b\":{\"x\":[1.5,2.0],\"y\":1e0} } ]"))
                    .isEqualTo(new RecordChanges(0, 0, 0, 1));
            assertThat(fixture.one("7").payload()).hasToString(record);
            assertThat(fixture.save("[{\"id\":7,\"a\":100,\"e\":\"é\",\"b\":{\"x\":[2,1.5],\"y\":1}}]"))
                    .isEqualTo(new RecordChanges(0, 1, 0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherOrderIsAChangeInStrictCompatibility(TestDatabase database) {
        try (var fixture = new RecordsFixture(database.settings(folder).withStrictCompatibility())) {
            fixture.save("[{\"id\":7,\"a\":1,\"b\":2}]");
            assertThat(fixture.save("[{\"id\":7,\"b\":2,\"a\":1}]")).isEqualTo(new RecordChanges(0, 1, 0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void deletesAndKeepsThePayload(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":1,\"t\":\"a\"},{\"id\":2}]");
            assertThat(fixture.delete("[{\"id\":1},{\"id\":9}]")).isEqualTo(new RecordChanges(0, 0, 1, 0));
            assertThat(fixture.changes()).isEqualTo("2 ADDED, 1 DELETED");
            assertThat(fixture.one("1").payload()).hasToString("{\"id\":1,\"t\":\"a\"}");
            assertThat(fixture.one("1").deletedAt()).isEqualTo(fixture.one("1").lastModifiedAt());
            String cursor = fixture.one("1").cursor();
            assertThat(fixture.delete("[{\"id\":1}]")).isEqualTo(new RecordChanges(0, 0, 0, 1));
            assertThat(fixture.one("1").cursor()).isEqualTo(cursor);
            assertThat(fixture.counts()).startsWith("1/");
        }
    }

    @ParameterizedTest
    @EnumSource
    void deletesAsNangoInStrictCompatibility(TestDatabase database) {
        try (var fixture = new RecordsFixture(database.settings(folder).withStrictCompatibility())) {
            fixture.save("[{\"id\":1,\"t\":\"a\"}]");
            assertThat(fixture.delete("[{\"id\":1},{\"id\":9}]")).isEqualTo(new RecordChanges(0, 0, 1, 0));
            assertThat(fixture.changes()).isEqualTo("1 DELETED, 9 DELETED");
            assertThat(fixture.one("1").payload()).hasToString("{\"id\":1}");
            String cursor = fixture.one("1").cursor();
            assertThat(fixture.delete("[{\"id\":1}]")).isEqualTo(RecordChanges.NONE);
            assertThat(fixture.one("1").cursor()).isNotEqualTo(cursor);
            assertThat(fixture.counts()).startsWith("0/");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatComesBackIsAdded(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":1,\"t\":\"a\"}]");
            var firstSeen = fixture.one("1").firstSeenAt();
            fixture.delete("[{\"id\":1}]");
            assertThat(fixture.save("[{\"id\":1,\"t\":\"a\"}]")).isEqualTo(new RecordChanges(1, 0, 0, 0));
            assertThat(fixture.changes()).isEqualTo("1 ADDED");
            assertThat(fixture.one("1").firstSeenAt()).isAfter(firstSeen);
            assertThat(fixture.counts()).isEqualTo("1/16");
        }
    }

    @ParameterizedTest
    @EnumSource
    void mergesUpdatesDeeply(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":1,\"a\":{\"x\":1.50,\"y\":[1,2]},\"b\":2},{\"id\":2},{\"id\":3}]");
            fixture.delete("[{\"id\":3}]");
            assertThat(fixture.update(
                            "[{\"id\":\"1\",\"a\":{\"y\":[3],\"z\":null}},{\"id\":3,\"c\":1},{\"id\":4,\"c\":1}]"))
                    .isEqualTo(new RecordChanges(0, 1, 0, 0));
            assertThat(fixture.one("1").payload())
                    .hasToString("{\"id\":\"1\",\"a\":{\"x\":1.50,\"y\":[3],\"z\":null},\"b\":2}");
            assertThat(fixture.changes()).isEqualTo("2 ADDED, 3 DELETED, 1 UPDATED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMergeThatChangesNothingIsNoChange(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":1,\"a\":1,\"b\":2}]");
            assertThat(fixture.update("[{\"id\":1,\"b\":2.0}]")).isEqualTo(new RecordChanges(0, 0, 0, 1));
            fixture.update("[{\"id\":1,\"b\":3}]");
            assertThat(fixture.save("[{\"id\":1,\"a\":1,\"b\":3}]")).isEqualTo(new RecordChanges(0, 0, 0, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void updatesAsNangoInStrictCompatibility(TestDatabase database) {
        try (var fixture = new RecordsFixture(database.settings(folder).withStrictCompatibility())) {
            fixture.save("[{\"id\":1,\"a\":1,\"b\":2}]");
            assertThat(fixture.update("[{\"id\":1,\"b\":2}]")).isEqualTo(new RecordChanges(0, 1, 0, 0));
            assertThat(fixture.update("[{\"id\":1,\"b\":2}]")).isEqualTo(new RecordChanges(0, 0, 0, 1));
            assertThat(fixture.save("[{\"id\":1,\"a\":1,\"b\":2}]")).isEqualTo(new RecordChanges(0, 1, 0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheFirstOfTwoRecordsWithOneId(TestDatabase database) {
        try (var fixture = open(database)) {
            assertThat(fixture.save("[{\"id\":1,\"t\":\"first\"},{\"id\":\"1\",\"t\":\"second\"}]"))
                    .isEqualTo(new RecordChanges(1, 0, 0, 0, 1));
            assertThat(fixture.one("1").payload().text()).contains("first");
        }
    }

    @ParameterizedTest
    @EnumSource
    void dropsNangosMetadata(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":1,\"_nango_metadata\":{\"cursor\":\"x\"},\"t\":1.50}]");
            assertThat(fixture.one("1").payload()).hasToString("{\"id\":1,\"t\":1.50}");
            assertThat(fixture.save("[{\"id\":1,\"t\":1.5}]")).isEqualTo(new RecordChanges(0, 0, 0, 1));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[{\"id\":1},{\"id\"|not valid JSON", "{\"id\":1}|JSON array", "[{\"id\":1}] {}|further JSON"})
    void refusesWhatIsNoArrayOfRecords(String records, String reason) {
        try (var fixture = open(TestDatabase.SQLITE)) {
            assertThatThrownBy(() -> fixture.save(records))
                    .isInstanceOf(NangoValidationException.class)
                    .hasMessageContaining(reason);
            assertThat(fixture.all()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void removesNulFromIds(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":\"a\\u0000b\"}]");
            assertThat(fixture.all()).extracting(record -> record.id()).containsExactly("ab");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsLargeAndOddContent(TestDatabase database) {
        try (var fixture = open(database)) {
            String text = "\"" + "\\u0000 \uD83D\uDE00 \\ud800 'x' ".repeat(50_000) + "\"";
            String record = "{\"id\":1,\"n\":-1.7e308,\"m\":0.1000000000000000000000001,\"t\":" + text + "}";
            fixture.save("[" + record + "]");
            assertThat(fixture.one("1").payload().text()).isEqualTo(record);
            assertThat(fixture.save("[" + record + "]").unchanged()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsHalfASurrogatePairAsAnEscape(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":1,\"t\":\"\ud83d\ude00 \ud83d \ude00 \ud83d\ude00\"}]");
            assertThat(fixture.one("1").payload())
                    .hasToString("{\"id\":1,\"t\":\"\ud83d\ude00 \\ud83d \\ude00 \ud83d\ude00\"}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesAnyNumberOfRecordsInOneCall(TestDatabase database) {
        try (var fixture = open(database)) {
            String records = IntStream.range(0, 2_500)
                    .mapToObj(i -> "{\"id\":" + i + "}")
                    .collect(Collectors.joining(",", "[", "]"));
            assertThat(fixture.save(records).added()).isEqualTo(2_500);
            assertThat(fixture.save(records)).isEqualTo(new RecordChanges(0, 0, 0, 2_500));
            assertThat(fixture.save("[]")).isEqualTo(RecordChanges.NONE);
            assertThat(fixture.records.clear(ISSUES)).isEqualTo(2_500);
            assertThat(fixture.counts()).isEqualTo("0/0");
            assertThat(fixture.records.clear(ISSUES)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void variantsAreKeptApart(TestDatabase database) {
        try (var fixture = open(database)) {
            var variant = new Dataset(ACME, "Issue", "eu");
            fixture.save("[{\"id\":1}]");
            fixture.save(variant, "[{\"id\":1,\"t\":\"eu\"},{\"id\":2}]");
            assertThat(fixture.all()).hasSize(1);
            assertThat(fixture.all(variant)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesAConnectionThatDoesNotExist(TestDatabase database) {
        try (var fixture = open(database)) {
            var dataset = new Dataset(new ConnectionRef("github", "nobody"), "Issue", "base");
            assertThatThrownBy(() -> fixture.save(dataset, "[{\"id\":1}]"))
                    .isInstanceOfSatisfying(
                            NangoException.class, e -> assertThat(e.getType()).isEqualTo("unknown_connection"))
                    .hasMessageContaining("'nobody'")
                    .hasMessageContaining("'github'");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsEverythingOverARestart(TestDatabase database) {
        var settings = database.settings(folder);
        String cursor;
        try (var fixture = new RecordsFixture(settings)) {
            fixture.save("[{\"id\":1,\"t\":\"" + "x".repeat(5_000) + "\"},{\"id\":2}]");
            fixture.delete("[{\"id\":2}]");
            cursor = fixture.one("2").cursor();
        }
        try (var fixture = new RecordsFixture(settings)) {
            assertThat(fixture.changes()).isEqualTo("1 ADDED, 2 DELETED");
            assertThat(fixture.one("1").payload().text()).hasSize(5_000 + 15);
            assertThat(fixture.records.lastCursor(ISSUES)).isEqualTo(cursor);
            assertThat(fixture.one("2").lastAction()).isEqualTo(LastAction.DELETED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeletionTakesItsTimeFromTheRecordIfThatSaysOne(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":1},{\"id\":2},{\"id\":3},{\"id\":4},{\"id\":5}]");
            fixture.records.delete(
                    ISSUES,
                    new Json(
                            """
                            [{"id":1,"deletedAt":"2020-02-03T04:05:06+01:00"},{"id":2,"deletedAt":1580702706789},
                             {"id":3,"deletedAt":"yesterday"},{"id":4,"deletedAt":null},
                             {"id":5,"inner":{"deletedAt":"2020-02-03T04:05:06Z"}},
                             {"id":6,"deletedAt":"2020-02-03T04:05:06Z"}]"""),
                    null);
            assertThat(fixture.one("1").deletedAt()).isEqualTo("2020-02-03T03:05:06Z");
            assertThat(fixture.one("2").deletedAt()).isEqualTo("2020-02-03T04:05:06.789Z");
            for (String id : new String[] {"3", "4", "5"}) {
                assertThat(fixture.one(id).deletedAt())
                        .isEqualTo(fixture.one(id).lastModifiedAt());
            }
        }
    }
}
