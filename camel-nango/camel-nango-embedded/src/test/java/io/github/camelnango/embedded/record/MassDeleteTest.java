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

import io.github.camelnango.NangoSettings.Deletions;
import io.github.camelnango.api.LastAction;
import io.github.camelnango.api.MassDeleteException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MassDeleteTest {
    @TempDir
    Path folder;

    private RecordsFixture open(TestDatabase database) {
        return new RecordsFixture(database.settings(folder));
    }

    private static String records(int count) {
        return IntStream.range(0, count).mapToObj(i -> "{\"id\":" + i + "}").collect(Collectors.joining(",", "[", "]"));
    }

    /** So many records, of which a window has seen some. */
    private static void window(RecordsFixture fixture, int count, int seen) {
        fixture.save(records(count));
        fixture.records.trackDeletesStart(ISSUES, "w");
        fixture.save(records(seen));
    }

    private static long live(RecordsFixture fixture) {
        return fixture.all().stream()
                .filter(record -> record.lastAction() != LastAction.DELETED)
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void refusesToDeleteNearlyAllAndLeavesTheWindowOpen(TestDatabase database) {
        try (var fixture = open(database)) {
            window(fixture, 100, 9);
            assertThatThrownBy(() -> fixture.records.trackDeletesEnd(ISSUES, "w"))
                    .isInstanceOfSatisfying(MassDeleteException.class, e -> {
                        assertThat(e.getType()).isEqualTo("mass_delete_refused");
                        assertThat(e.getDeletions()).isEqualTo(91);
                        assertThat(e.getLive()).isEqualTo(100);
                    })
                    .hasMessageContaining("91 of 100 records of github/acme/Issue")
                    .hasMessageContaining("confirmDeletes");
            assertThat(live(fixture)).isEqualTo(100);
            // The next run finds all but one.
            fixture.records.trackDeletesStart(ISSUES, "next");
            fixture.save(records(99));
            assertThat(fixture.records.trackDeletesEnd(ISSUES, "next")).containsExactly("99");
        }
    }

    @ParameterizedTest
    @EnumSource
    void deletesWhatIsConfirmed(TestDatabase database) {
        try (var fixture = open(database)) {
            window(fixture, 100, 9);
            assertThatThrownBy(() -> fixture.records.confirmDeletes(ISSUES))
                    .isInstanceOfSatisfying(
                            NangoException.class, e -> assertThat(e.getType()).isEqualTo("no_refused_deletions"));
            assertThatThrownBy(() -> fixture.records.trackDeletesEnd(ISSUES, "w"))
                    .isInstanceOf(MassDeleteException.class);
            assertThat(fixture.records.confirmDeletes(ISSUES)).hasSize(91);
            assertThat(live(fixture)).isEqualTo(9);
            assertThatThrownBy(() -> fixture.records.confirmDeletes(ISSUES))
                    .isInstanceOfSatisfying(
                            NangoException.class, e -> assertThat(e.getType()).isEqualTo("no_deletion_window"));
            // A confirmation holds for one window.
            window(fixture, 100, 0);
            assertThatThrownBy(() -> fixture.records.confirmDeletes(ISSUES)).isInstanceOf(NangoException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void deletesNinetyPercentAndAnyTwenty(TestDatabase database) {
        try (var fixture = open(database)) {
            window(fixture, 100, 10);
            assertThat(fixture.records.trackDeletesEnd(ISSUES, "w")).hasSize(90);
            fixture.records.clear(ISSUES);
            window(fixture, 20, 0);
            assertThat(fixture.records.trackDeletesEnd(ISSUES, "w")).hasSize(20);
            window(fixture, 21, 0);
            assertThatThrownBy(() -> fixture.records.trackDeletesEnd(ISSUES, "w"))
                    .isInstanceOf(MassDeleteException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void strictCompatibilityDeletesAnyNumber(TestDatabase database) {
        try (var fixture = new RecordsFixture(database.settings(folder).withStrictCompatibility())) {
            window(fixture, 100, 0);
            assertThat(fixture.records.trackDeletesEnd(ISSUES, "w")).hasSize(100);
        }
    }

    @Test
    void sharesAreOptions() {
        var deletions = new Deletions(10, 100, 0);
        assertThat(deletions.warns(1, 10)).isFalse();
        assertThat(deletions.warns(2, 10)).isTrue();
        assertThat(deletions.refuses(10, 10)).isFalse();
        assertThat(new Deletions(10, 20, 5).refuses(5, 5)).isFalse();
        assertThat(new Deletions(10, 20, 5).refuses(6, 6)).isTrue();
    }
}
