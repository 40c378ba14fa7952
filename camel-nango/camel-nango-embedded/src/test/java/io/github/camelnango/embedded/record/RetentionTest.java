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

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.StoredRecord;
import io.github.camelnango.embedded.run.MovedClock;
import io.github.camelnango.embedded.run.MovedTimer;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionTest {
    @TempDir
    Path folder;

    private final MovedClock clock = new MovedClock();
    private final MovedTimer timer = new MovedTimer(clock);

    private RecordsFixture open(TestDatabase database) {
        var fixture = new RecordsFixture(database.settings(folder).withClock(clock));
        fixture.save("[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\"}]");
        fixture.delete("[{\"id\":\"2\"}]");
        return fixture;
    }

    private Retention retain(RecordsFixture fixture, int content, int deleted) {
        return fixture.records.retain(new NangoSettings.Retention(content, deleted), timer::after, Runnable::run);
    }

    @ParameterizedTest
    @EnumSource
    void removesTheContentOfWhatHasNotChangedForSoManyDays(TestDatabase database) {
        try (var fixture = open(database);
                var retention = retain(fixture, 30, 0)) {
            timer.move(Duration.ofDays(20));
            fixture.save("[{\"id\":\"3\",\"changed\":true}]");
            assertThat(fixture.all()).extracting(StoredRecord::prunedAt).containsOnlyNulls();

            timer.move(Duration.ofDays(11));

            assertThat(fixture.one("1").payload()).isNull();
            assertThat(fixture.one("3").payload()).isNotNull();
            assertThat(fixture.changes()).isEqualTo("1 ADDED, 2 DELETED, 3 UPDATED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void removesDeletedRecordsAfterSoManyDays(TestDatabase database) {
        try (var fixture = open(database);
                var retention = retain(fixture, 0, 7)) {
            timer.move(Duration.ofDays(6));
            assertThat(fixture.all()).hasSize(3);
            timer.move(Duration.ofDays(2));
            assertThat(fixture.changes()).isEqualTo("1 ADDED, 3 ADDED");
            assertThat(fixture.save("[{\"id\":\"2\"}]").added()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsForConsumers(TestDatabase database) {
        try (var fixture = open(database);
                var retention = retain(fixture, 1, 1)) {
            fixture.records.savePosition("slow", ISSUES, fixture.one("1").cursor());
            timer.move(Duration.ofDays(3));
            assertThat(fixture.changes()).isEqualTo("1 ADDED, 3 ADDED, 2 DELETED");
            assertThat(fixture.one("1").payload()).isNull();
            assertThat(fixture.one("3").payload()).isNotNull();

            fixture.records.savePosition("slow", ISSUES, fixture.one("2").cursor());
            timer.move(Duration.ofHours(1));
            assertThat(fixture.changes()).isEqualTo("1 ADDED, 3 ADDED");
            assertThat(fixture.one("3").payload()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsEverythingUnlessAskedAndAfterItWasClosed(TestDatabase database) {
        try (var fixture = open(database)) {
            retain(fixture, 0, 0);
            retain(fixture, 1, 1).close();
            timer.move(Duration.ofDays(400));
            assertThat(fixture.all()).hasSize(3).allMatch(record -> record.payload() != null);
        }
    }
}
