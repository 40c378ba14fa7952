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
package io.github.camelnango.embedded.run;

import static io.github.camelnango.embedded.run.TestRuns.call;
import static io.github.camelnango.embedded.run.TestRuns.called;
import static io.github.camelnango.embedded.run.TestRuns.output;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LockMethodsTest {
    private static final String LOCK = "[{\"key\":\"k\",\"ttlMs\":60000}]";

    @TempDir
    Path folder;

    private TestRuns open(TestDatabase database) {
        TestRuns runs = TestRuns.open(TestRuns.store(database, folder));
        runs.connect("acme");
        return runs;
    }

    /** What another run gets for this call. */
    private static String elsewhere(TestRuns runs, String method, String arguments) {
        return runs.inAction((nango, input) -> call(nango, method, arguments));
    }

    @ParameterizedTest
    @EnumSource
    void aLockIsOneRunsUntilItIsReleased(TestDatabase database) {
        try (TestRuns runs = open(database)) {
            runs.inSync((nango, input) -> {
                assertThat(called(nango, "tryAcquireLock", LOCK)).isEqualTo("true");
                assertThat(called(nango, "tryAcquireLock", LOCK)).isEqualTo("true");
                assertThat(elsewhere(runs, "tryAcquireLock", LOCK)).isEqualTo("false");
                assertThat(elsewhere(runs, "releaseLock", LOCK)).isEqualTo("false");
                assertThat(called(nango, "releaseLock", LOCK)).isEqualTo("true");
                assertThat(called(nango, "releaseLock", LOCK)).isEqualTo("false");
                assertThat(elsewhere(runs, "tryAcquireLock", LOCK)).isEqualTo("true");
                return output("null");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLockEndsInItsTimeUnlessItsOwnerTakesItAgain(TestDatabase database) {
        try (TestRuns runs = open(database)) {
            runs.inSync((nango, input) -> {
                called(nango, "tryAcquireLock", LOCK);
                runs.clock.move(Duration.ofSeconds(59));
                called(nango, "tryAcquireLock", LOCK);
                runs.clock.move(Duration.ofSeconds(59));
                assertThat(elsewhere(runs, "tryAcquireLock", LOCK)).isEqualTo("false");
                runs.clock.move(Duration.ofSeconds(1));
                assertThat(elsewhere(runs, "tryAcquireLock", LOCK)).isEqualTo("true");
                return output("null");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void allLocksEndWithTheRunEvenIfItFails(TestDatabase database) {
        try (TestRuns runs = open(database)) {
            assertThatThrownBy(() -> runs.inAction((nango, input) -> {
                        called(nango, "tryAcquireLock", LOCK);
                        called(nango, "tryAcquireLock", "[{\"key\":\"other\",\"ttlMs\":60000}]");
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessageContaining("stop");
            assertThat(elsewhere(runs, "tryAcquireLock", LOCK)).isEqualTo("true");
            runs.inSync((nango, input) -> {
                called(nango, "tryAcquireLock", LOCK);
                called(nango, "releaseAllLocks", "[]");
                assertThat(elsewhere(runs, "tryAcquireLock", LOCK)).isEqualTo("true");
                return output("null");
            });
        }
    }

    @Test
    void twoRuntimesOnOnePostgresShareLocks() {
        NangoSettings.Store store = TestRuns.store(TestDatabase.POSTGRES, folder);
        try (TestRuns one = TestRuns.open(store);
                TestRuns two = TestRuns.open(store)) {
            one.connect("acme");
            one.inSync((nango, input) -> {
                called(nango, "tryAcquireLock", LOCK);
                assertThat(elsewhere(two, "tryAcquireLock", LOCK)).isEqualTo("false");
                return output("null");
            });
            assertThat(elsewhere(two, "tryAcquireLock", LOCK)).isEqualTo("true");
        }
    }

    @Test
    void refusesKeysAndTimesThatCannotBe() {
        try (TestRuns runs = open(TestDatabase.SQLITE)) {
            for (String lock : new String[] {
                "[{\"key\":\"\",\"ttlMs\":1}]", "[{\"ttlMs\":1}]", "[{\"key\":\"" + "k".repeat(256) + "\",\"ttlMs\":1}]"
            }) {
                assertThatThrownBy(() -> elsewhere(runs, "tryAcquireLock", lock))
                        .hasMessage("Invalid lock key (must be between 1 and 255 characters)");
            }
            assertThatThrownBy(() -> elsewhere(runs, "tryAcquireLock", "[{\"key\":\"k\",\"ttlMs\":0}]"))
                    .hasMessage("Invalid lock TTL (must be greater than 0)");
        }
    }
}
