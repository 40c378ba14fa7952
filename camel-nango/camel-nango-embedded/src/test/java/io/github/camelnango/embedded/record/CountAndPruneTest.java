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
import io.github.camelnango.api.LastAction;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.PrunedRecords;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CountAndPruneTest {
    @TempDir
    Path folder;

    private RecordsFixture open(TestDatabase database) {
        var fixture = new RecordsFixture(database.settings(folder));
        fixture.save("[{\"id\":\"1\",\"a\":1},{\"id\":\"2\",\"a\":1},{\"id\":\"3\",\"a\":1},{\"id\":\"4\",\"a\":1}]");
        fixture.save("[{\"id\":\"2\",\"a\":2}]");
        fixture.delete("[{\"id\":\"3\"}]");
        return fixture;
    }

    @ParameterizedTest
    @EnumSource
    void countsByLastChange(TestDatabase database) {
        try (var fixture = open(database)) {
            assertThat(fixture.records.count(ISSUES, Set.of())).isEqualTo(3);
            assertThat(fixture.records.count(ISSUES, Set.of(LastAction.ADDED))).isEqualTo(2);
            assertThat(fixture.records.count(ISSUES, Set.of(LastAction.UPDATED)))
                    .isEqualTo(1);
            assertThat(fixture.records.count(ISSUES, Set.of(LastAction.ADDED, LastAction.DELETED)))
                    .isEqualTo(3);
            assertThat(fixture.records.count(ISSUES, EnumSet.allOf(LastAction.class)))
                    .isEqualTo(4);
            assertThat(fixture.records.count(new Dataset(ZETA, "Issue", "base"), Set.of()))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void prunesContentUpToACursorAndKeepsTheRest(TestDatabase database) {
        try (var fixture = open(database)) {
            var before = fixture.all();
            assertThat(fixture.changes()).isEqualTo("1 ADDED, 4 ADDED, 2 UPDATED, 3 DELETED");
            String until = fixture.one("2").cursor();

            assertThat(fixture.records.prune(ISSUES, until, 2)).isEqualTo(new PrunedRecords(2, true));
            assertThat(fixture.records.prune(ISSUES, until, 2)).isEqualTo(new PrunedRecords(1, false));
            assertThat(fixture.records.prune(ISSUES, until, 2)).isEqualTo(new PrunedRecords(0, false));

            assertThat(fixture.changes()).isEqualTo("1 ADDED, 4 ADDED, 2 UPDATED, 3 DELETED");
            assertThat(fixture.all())
                    .extracting("cursor")
                    .isEqualTo(before.stream().map(record -> record.cursor()).toList());
            assertThat(fixture.one("1").payload()).isNull();
            assertThat(fixture.one("1").prunedAt()).isNotNull();
            assertThat(fixture.one("3").payload()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void prunedContentThatIsSavedAgainComesBackWithoutBeingAChange(TestDatabase database) {
        try (var fixture = open(database)) {
            String cursor = fixture.one("1").cursor();
            fixture.records.prune(ISSUES, fixture.one("2").cursor(), 100);

            assertThat(fixture.save("[{\"id\":\"1\",\"a\":1}]")).isEqualTo(new RecordChanges(0, 0, 0, 1));
            assertThat(fixture.save("[{\"id\":\"4\",\"a\":7}]")).isEqualTo(new RecordChanges(0, 1, 0, 0));

            assertThat(fixture.one("1").payload()).hasToString("{\"id\":\"1\",\"a\":1}");
            assertThat(fixture.one("1").prunedAt()).isNull();
            assertThat(fixture.one("1").cursor()).isEqualTo(cursor);
            assertThat(fixture.one("4").payload()).hasToString("{\"id\":\"4\",\"a\":7}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesACursorOfOtherRecords(TestDatabase database) {
        try (var fixture = open(database)) {
            var other = new Dataset(ZETA, "Issue", "base");
            fixture.save(other, "[{\"id\":\"1\"}]");
            String foreign = fixture.all(other).get(0).cursor();
            assertThatThrownBy(() -> fixture.records.prune(ISSUES, foreign, 10))
                    .isInstanceOf(NangoValidationException.class)
                    .hasMessageContaining("is a cursor of other records");
        }
    }
}
