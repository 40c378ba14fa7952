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

import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.api.RejectedRecord;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RejectsTest {
    @TempDir
    Path folder;

    private RecordsFixture open(TestDatabase database) {
        return new RecordsFixture(database.settings(folder));
    }

    private static List<RejectedRecord> rejects(RecordsFixture fixture) {
        return fixture.records.rejects(ISSUES, null, 1_000).records();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SQLITE|{}|has no id",
                "SQLITE|null|must be an object, but is null",
                "SQLITE|7|must be an object, but is a number",
                "SQLITE|\"text\"|must be an object, but is a string",
                "SQLITE|[[{}],[]]|must be an object, but is an array",
                "SQLITE|{\"id\":\"\"}|has an empty id",
                "SQLITE|{\"id\":\"\\u0000\"}|has an empty id",
                "SQLITE|{\"id\":null,\"a\":[{\"id\":5}]}|has an id that is null",
                "SQLITE|{\"a\":{\"b\":[1]},\"id\":{\"id\":2},\"c\":{}}|has an id that is an object",
                "SQLITE|{\"id\":1e400}|too large",
                "SQLITE|{\"id\":1e99999999999}|too large",
                "SQLITE|{\"id\":\"\\ud800x\"}|half a surrogate pair",
                "SQLITE|{\"n\":{\"m\":[-1e400,{}]},\"id\":2}|beyond what a double can hold",
                "POSTGRES|{}|has no id",
                "POSTGRES|{\"id\":\"\\ud800x\"}|half a surrogate pair",
                "POSTGRES|{\"id\":2,\"n\":1e400}|beyond what a double can hold"
            })
    void aBadRecordGoesToTheRejectsAndTheOthersAreKept(TestDatabase database, String record, String reason) {
        try (var fixture = open(database)) {
            assertThat(fixture.save("[{\"id\":1}, " + record + " ,{\"id\":3}]"))
                    .isEqualTo(new RecordChanges(2, 0, 0, 0, 1));
            assertThat(fixture.changes()).isEqualTo("1 ADDED, 3 ADDED");
            assertThat(rejects(fixture)).singleElement().satisfies(rejected -> {
                assertThat(rejected.reason()).startsWith("The record ").contains(reason);
                assertThat(rejected.payload()).isEqualTo(record);
                assertThat(rejected.truncated()).isFalse();
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SQLITE|{}|has no id",
                "SQLITE|7|must be an object, but is a number",
                "SQLITE|{\"id\":\"\"}|has an empty id",
                "SQLITE|{\"id\":1e400}|too large",
                "SQLITE|{\"id\":\"\\ud800x\"}|half a surrogate pair",
                "POSTGRES|{}|has no id"
            })
    void strictCompatibilityRefusesTheBatch(TestDatabase database, String record, String reason) {
        try (var fixture = new RecordsFixture(database.settings(folder).withStrictCompatibility())) {
            assertThatThrownBy(() -> fixture.save("[{\"id\":1}," + record + "]"))
                    .isInstanceOf(NangoValidationException.class)
                    .hasMessageContaining("github/acme/Issue")
                    .hasMessageContaining("Record 1 ")
                    .hasMessageContaining(reason);
            assertThat(fixture.all()).isEmpty();
            assertThat(rejects(fixture)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"SQLITE,null", "SQLITE,false", "SQLITE,0", "SQLITE,'\"\"'", "POSTGRES,null"})
    void strictCompatibilityDropsAllFromAnElementThatIsFalse(TestDatabase database, String element) {
        try (var fixture = new RecordsFixture(database.settings(folder).withStrictCompatibility())) {
            assertThat(fixture.save("[{\"id\":1}," + element + ",{\"id\":[]},{\"id\":3}]"))
                    .isEqualTo(new RecordChanges(1, 0, 0, 0));
            assertThat(fixture.changes()).isEqualTo("1 ADDED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIdMayHave255CharactersAndIsShownCutOff(TestDatabase database) {
        try (var fixture = open(database)) {
            var changes =
                    fixture.save("[{\"id\":\"" + "x".repeat(256) + "\"},{\"id\":\"" + "\u00e9".repeat(255) + "\"}]");
            assertThat(changes).isEqualTo(new RecordChanges(1, 0, 0, 0, 1));
            assertThat(rejects(fixture)).singleElement().satisfies(rejected -> {
                assertThat(rejected.reason()).contains("256 characters").contains("at most 255");
                assertThat(rejected.id()).isEqualTo("x".repeat(255));
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSecondOfTwoRecordsWithOneIdIsRejectedUnlessItIsTheSame(TestDatabase database) {
        try (var fixture = open(database)) {
            assertThat(fixture.save("[{\"id\":1,\"t\":1},{\"t\":1.0,\"id\":\"1\"},{\"id\":1,\"t\":2}]"))
                    .isEqualTo(new RecordChanges(1, 0, 0, 0, 1));
            assertThat(rejects(fixture)).singleElement().satisfies(rejected -> {
                assertThat(rejected.id()).isEqualTo("1");
                assertThat(rejected.payload()).isEqualTo("{\"id\":1,\"t\":2}");
                assertThat(rejected.reason()).contains("same batch");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatIsBadInEachRunIsOneReject(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.records.save(ISSUES, new Json("[{\"a\":1}]"), "r1");
            fixture.records.save(ISSUES, new Json("[{\"b\":1}]"), "r1");
            fixture.records.save(ISSUES, new Json("[{\"a\":1}]"), "r2");
            assertThat(rejects(fixture))
                    .extracting(RejectedRecord::payload, RejectedRecord::run, RejectedRecord::times)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("{\"b\":1}", "r1", 1L),
                            org.assertj.core.groups.Tuple.tuple("{\"a\":1}", "r2", 2L));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejectsAreListedPageByPage(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save(IntStream.range(0, 5)
                    .mapToObj(i -> "{\"n\":" + i + "}")
                    .collect(Collectors.joining(",", "[", "]")));
            var first = fixture.records.rejects(ISSUES, null, 3);
            assertThat(first.records())
                    .extracting(RejectedRecord::payload)
                    .containsExactly("{\"n\":0}", "{\"n\":1}", "{\"n\":2}");
            var second = fixture.records.rejects(ISSUES, first.nextCursor(), 3);
            assertThat(second.records()).extracting(RejectedRecord::payload).containsExactly("{\"n\":3}", "{\"n\":4}");
            assertThat(second.nextCursor()).isNull();
            for (int limit : new int[] {0, 10_001}) {
                assertThatThrownBy(() -> fixture.records.rejects(ISSUES, null, limit))
                        .isInstanceOf(NangoValidationException.class)
                        .hasMessageContaining("between 1 and 10000");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePayloadIsBoundedAndNotReadableInTheStore(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"t\":\"classified\"},{\"t\":\"" + "x".repeat(1_000_000) + "\"}]");
            assertThat(rejects(fixture).get(0).payload()).contains("classified");
            assertThat(rejects(fixture).get(1).payload()).hasSize(RejectRow.KEPT);
            assertThat(rejects(fixture).get(1).truncated()).isTrue();
            List<byte[]> stored = fixture.store.state().read(handle -> handle.createQuery(
                            "select payload from nango_reject")
                    .mapTo(byte[].class)
                    .list());
            assertThat(stored).hasSize(2).allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContain("classified"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeletionWindowDoesNotDeleteWhatCameInABadForm(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":1,\"n\":1},{\"id\":2,\"n\":1},{\"id\":3}]");
            fixture.records.trackDeletesStart(ISSUES, "w");
            fixture.records.save(ISSUES, new Json("[{\"n\":1e400,\"id\":1},{\"id\":2,\"n\":1e400}]"), "w");
            assertThat(fixture.records.trackDeletesEnd(ISSUES, "w")).containsExactly("3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void updatesAndDeletionsRejectBadRecordsToo(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":1,\"n\":1},{\"id\":2}]");
            assertThat(fixture.update("[{\"n\":3},{\"id\":1,\"n\":2},{\"id\":1,\"n\":3}]"))
                    .isEqualTo(new RecordChanges(0, 1, 0, 0, 2));
            assertThat(fixture.delete("[{\"n\":4},{\"id\":2}]")).isEqualTo(new RecordChanges(0, 0, 1, 0, 1));
            assertThat(fixture.one("1").payload()).hasToString("{\"id\":1,\"n\":2}");
            assertThat(rejects(fixture)).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void clearingRemovesTheRejects(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":1},{}]");
            fixture.records.clear(ISSUES);
            assertThat(rejects(fixture)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPositionOfOtherRecordsIsRefused(TestDatabase database) {
        try (var fixture = open(database)) {
            fixture.save("[{\"id\":1},{}]");
            assertThatThrownBy(() -> fixture.records.rejects(ISSUES, "garbage", 10))
                    .isInstanceOf(NangoException.class)
                    .hasMessageContaining("cursor");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfATextIsWrittenThatIsNoJsonBeyondTheFirstBatch(TestDatabase database) {
        try (var fixture = open(database)) {
            String records = IntStream.range(0, 2_500)
                    .mapToObj(i -> "{\"id\":" + i + "}")
                    .collect(Collectors.joining(",", "[", ",{]"));
            assertThatThrownBy(() -> fixture.save(records))
                    .isInstanceOf(NangoValidationException.class)
                    .hasMessageContaining("record 2500");
            assertThat(fixture.all()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void excessOfOneRecordDoesNotHideTheOthers(TestDatabase database) {
        try (var fixture = open(database)) {
            String deep = "{\"id\":1,\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
            String digits = "{\"id\":2,\"a\":0." + "1".repeat(100_000) + "}";
            assertThat(fixture.save("[" + deep + "," + digits + ",{\"id\":3}]"))
                    .isEqualTo(new RecordChanges(1, 0, 0, 0, 2));
            assertThat(rejects(fixture)).extracting(RejectedRecord::id).containsExactly("1", "2");
        }
    }
}
