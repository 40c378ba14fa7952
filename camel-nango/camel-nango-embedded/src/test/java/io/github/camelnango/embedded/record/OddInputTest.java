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

import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is large or odd, and valid; or that is refused in words. */
class OddInputTest {
    @TempDir
    Path folder;

    private RecordsFixture open(TestDatabase database) {
        return new RecordsFixture(database.settings(folder));
    }

    @ParameterizedTest
    @EnumSource
    void keepsARecordOfAHundredMegabytes(TestDatabase database) {
        try (var fixture = open(database)) {
            String record = "{\"id\":1,\"t\":\"" + "0123456789".repeat(10 << 20) + "\"}";
            assertThat(fixture.save("[" + record + "]").added()).isEqualTo(1);
            assertThat(fixture.save("[" + record + "]").unchanged()).isEqualTo(1);
            assertThat(fixture.one("1").payload().text().equals(record)).isTrue();
        }
    }

    /** What is in memory besides the text is one batch; all are seen, in their order, and counted. */
    @Test
    void readsAMillionRecordsBatchByBatch() {
        var text = new StringBuilder("[");
        for (int i = 0; i < 1_000_000; i++) {
            text.append(i == 0 ? "" : ",").append("{\"id\":").append(i).append('}');
        }
        List<Integer> sizes = new ArrayList<>();
        new RecordReader(ISSUES, Payloads.plain(), false)
                .read(
                        new Json(text.append(']').toString()),
                        batch -> sizes.add(batch.records().size()));
        assertThat(sizes).hasSize(1_000).allMatch(size -> size == ReadBatch.SIZE);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyBatchDoesNothing(TestDatabase database) {
        try (var fixture = open(database)) {
            assertThat(fixture.save(" [ ] ")).isEqualTo(RecordChanges.NONE);
            assertThat(fixture.update("[]")).isEqualTo(RecordChanges.NONE);
            assertThat(fixture.delete("[]")).isEqualTo(RecordChanges.NONE);
            assertThat(fixture.all()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"issue", "Mod\u00e9le", "a b", "'; drop table nango_record; --", "Model::base", "\ud83d\ude00"})
    void oddModelNamesAreNames(String model) {
        for (TestDatabase database : TestDatabase.values()) {
            try (var fixture = open(database)) {
                var odd = new Dataset(ACME, model, "base");
                fixture.save(odd, "[{\"id\":1}]");
                fixture.save("[{\"id\":2}]");
                assertThat(fixture.all(odd)).extracting(record -> record.id()).containsExactly("1");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001, Integer.MAX_VALUE})
    void refusesALimitOutOfRange(int limit) {
        assertThatThrownBy(() -> new RecordQuery(null, null, List.of(), Set.of(), limit))
                .isInstanceOf(NangoValidationException.class)
                .hasMessage("limit must be between 1 and 10000, but is " + limit);
    }

    @ParameterizedTest
    @EnumSource
    void numbersAtTheEdgeOfADoubleAreKeptAsTheyAreSpelled(TestDatabase database) {
        try (var fixture = open(database)) {
            String record = "{\"id\":1,\"a\":1.7976931348623157e308,\"b\":9007199254740993,\"c\":1e-400,"
                    + "\"d\":123456789012345678901234567890}";
            assertThat(fixture.save("[" + record + "]")).isEqualTo(new RecordChanges(1, 0, 0, 0));
            assertThat(fixture.one("1").payload()).hasToString(record);
            // Two integers that are one double are two values.
            assertThat(fixture.save("[" + record.replace("0993", "0992") + "]").updated())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVariantHasCountsAndAWindowOfItsOwn(TestDatabase database) {
        try (var fixture = open(database)) {
            var eu = new Dataset(ACME, "Issue", "eu");
            fixture.save("[{\"id\":1},{\"id\":2}]");
            fixture.save(eu, "[{\"id\":1},{\"id\":2},{\"id\":3}]");
            fixture.records.trackDeletesStart(eu, "w");
            assertThat(fixture.save(eu, "[{\"id\":1,\"t\":1},{\"id\":2}]")).isEqualTo(new RecordChanges(0, 1, 0, 1));
            assertThat(fixture.records.trackDeletesEnd(eu, "w")).containsExactly("3");
            assertThat(fixture.changes()).isEqualTo("1 ADDED, 2 ADDED");
            assertThat(fixture.counts()).startsWith("2/");
        }
    }
}
