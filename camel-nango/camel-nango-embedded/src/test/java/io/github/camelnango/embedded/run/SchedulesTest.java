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

import static io.github.camelnango.embedded.run.TestRuns.output;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.Registration;
import io.github.camelnango.api.RunOutcome;
import io.github.camelnango.api.SyncSchedule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final List<String> ran = new CopyOnWriteArrayList<>();
    private final List<RunOutcome> outcomes = new CopyOnWriteArrayList<>();
    private TestRuns runs;

    @BeforeEach
    void open() {
        runs = TestRuns.open(folder);
        register(runs);
    }

    @AfterEach
    void close() {
        runs.close();
    }

    private void register(TestRuns on) {
        on.register(JavaFunction.sync("issues", "every 5m", (nango, input) -> {
            ran.add(nango.run().connection().id());
            return output("null");
        }));
    }

    private Registration schedule(String connection, Duration frequency) {
        return runs.runtime
                .functions()
                .schedule(new SyncSchedule("api", "issues", "base", connection, frequency), outcomes::add);
    }

    /** Runs what is due, and waits until so many runs have ended and the timer is armed again for all. */
    private void due(int plans, int ended) {
        await().until(() -> {
            runs.timer.runDue();
            return outcomes.size() == ended && runs.timer.due() == 0 && runs.timer.waiting() == plans;
        });
    }

    @Test
    void runsAtOnceAndThenAtItsOwnFrequency() {
        runs.connect("acme");
        schedule(null, null);
        due(1, 1);
        assertThat(ran).hasSize(1);
        runs.timer.move(MINUTE.multipliedBy(4));
        assertThat(ran).hasSize(1);
        runs.timer.move(MINUTE);
        await().until(() -> ran.size() == 2);
        due(1, 2);
        assertThat(outcomes).hasSize(2).allMatch(outcome -> outcome.failure() == null);
    }

    @Test
    void takesAShorterFrequencyFromTheRoute() {
        runs.connect("acme");
        schedule(null, Duration.ofSeconds(1));
        due(1, 1);
        runs.timer.move(Duration.ofSeconds(1));
        await().until(() -> ran.size() == 2);
    }

    @Test
    void runsForConnectionsThatComeLaterAndNotForThoseThatAreGone() {
        schedule(null, null);
        assertThat(runs.timer.waiting()).isZero();
        runs.connect("acme");
        runs.connect("globex");
        await().until(() -> runs.timer.waiting() == 2);
        due(2, 2);
        assertThat(ran).containsExactlyInAnyOrder("acme", "globex");
        runs.runtime.connections().delete(new ConnectionRef("api", "acme"));
        await().until(() -> runs.timer.waiting() == 1);
        runs.timer.move(MINUTE.multipliedBy(5));
        await().until(() -> ran.size() == 3);
        assertThat(ran.get(2)).isEqualTo("globex");
    }

    @Test
    void runsForOneConnectionOnlyIfToldSo() {
        runs.connect("acme");
        runs.connect("globex");
        schedule("globex", null);
        due(1, 1);
        assertThat(ran).containsExactly("globex");
    }

    @Test
    void replacingAConnectionStartsNoSecondSchedule() {
        runs.connect("acme");
        schedule(null, null);
        due(1, 1);
        runs.connect("acme");
        runs.connect("globex");
        await().until(() -> runs.timer.waiting() == 2);
        due(2, 2);
        assertThat(ran).containsExactly("acme", "globex");
    }

    @Test
    void reportsAFailureAndGoesOn() {
        runs.connect("acme");
        runs.register(JavaFunction.sync("broken", "every 5m", (nango, input) -> {
            ran.add("broken");
            throw new IllegalStateException("provider is down");
        }));
        runs.runtime.functions().schedule(new SyncSchedule("api", "broken", "base", null, null), outcomes::add);
        due(1, 1);
        assertThat(outcomes.get(0).failure()).hasMessageContaining("provider is down");
        runs.timer.move(MINUTE.multipliedBy(5));
        await().until(() -> ran.size() == 2);
    }

    @Test
    void doesNotStartASecondRunWhileOneTakesLongerThanTheFrequency() {
        runs.connect("acme");
        CompletableFuture<Json> end = new CompletableFuture<>();
        runs.register(JavaFunction.sync("slow", "every 5m", (nango, input) -> {
            ran.add("slow");
            return end;
        }));
        runs.runtime.functions().schedule(new SyncSchedule("api", "slow", "base", null, null), outcomes::add);
        runs.timer.runDue();
        await().until(() -> ran.size() == 1);
        runs.timer.move(MINUTE.multipliedBy(12));
        assertThat(ran).hasSize(1);
        end.complete(Json.NULL);
        // The next run was due seven minutes ago.
        await().until(() -> {
            runs.timer.runDue();
            return ran.size() == 2;
        });
    }

    @Test
    void endsWithItsRegistration() {
        runs.connect("acme");
        Registration registration = schedule(null, null);
        due(1, 1);
        registration.close();
        assertThat(runs.timer.waiting()).isZero();
        runs.connect("globex");
        runs.timer.move(MINUTE.multipliedBy(60));
        assertThat(ran).containsExactly("acme");
    }

    @Test
    void waitsAfterARestartForTheTimeThatWasStored() {
        runs.connect("acme");
        schedule(null, null);
        due(1, 1);
        runs.timer.move(MINUTE);
        runs.close();
        runs = TestRuns.open(folder, NangoSettings.Limits.DEFAULTS, runs.clock);
        register(runs);
        schedule(null, null);
        assertThat(runs.timer.due()).isZero();
        assertThat(ran).hasSize(1);
        runs.timer.move(MINUTE.multipliedBy(4));
        await().until(() -> ran.size() == 2);
    }

    @Test
    void makesUpAtOnceForARunThatTheRestartCutOff() {
        runs.connect("acme");
        runs.register(JavaFunction.sync("cut", "every 5m", (nango, input) -> {
            ran.add("cut");
            return new CompletableFuture<>();
        }));
        SyncSchedule schedule = new SyncSchedule("api", "cut", "base", null, null);
        runs.runtime.functions().schedule(schedule, outcomes::add);
        runs.timer.runDue();
        await().until(() -> ran.size() == 1);
        runs.close();
        assertThat(outcomes).isEmpty();
        runs = TestRuns.open(folder, NangoSettings.Limits.DEFAULTS, runs.clock);
        runs.register(JavaFunction.sync("cut", "every 5m", (nango, input) -> output("null")));
        runs.runtime.functions().schedule(schedule, outcomes::add);
        assertThat(runs.timer.due()).isEqualTo(1);
    }

    @Test
    void asksForAFrequencyIfTheSyncHasNone() {
        runs.register(JavaFunction.sync("none", null, (nango, input) -> output("null")));
        SyncSchedule schedule = new SyncSchedule("api", "none", "base", null, null);
        assertThatThrownBy(() -> runs.runtime.functions().schedule(schedule))
                .isInstanceOf(NangoException.class)
                .hasMessageContaining("set the option frequency");
    }

    @Test
    void refusesAnUnknownSync() {
        SyncSchedule schedule = new SyncSchedule("api", "isues", "base", null, null);
        assertThatThrownBy(() -> runs.runtime.functions().schedule(schedule))
                .hasMessageContaining("There is no sync api/isues. Integration api has: sync issues");
    }
}
