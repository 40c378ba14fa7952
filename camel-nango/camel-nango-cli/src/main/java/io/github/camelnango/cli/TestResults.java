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
package io.github.camelnango.cli;

import com.sun.management.OperatingSystemMXBean;
import io.github.camelnango.test.recorded.Outcome;
import io.github.camelnango.test.recorded.Outcome.Status;
import io.github.camelnango.test.recorded.RecordedCase;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of all cases. Immutable.
 *
 * @param results by name
 * @param time how long all took
 * @param cpu processor time of this process, from its start
 */
record TestResults(List<Result> results, Duration time, Duration cpu) {

    /** A case and how it ended. */
    record Result(RecordedCase test, Outcome outcome) {

        String reason() {
            return outcome.reason().map(Object::toString).orElse("");
        }
    }

    static TestResults of(List<Result> results, long nanos) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        List<Result> sorted = results.stream()
                .sorted(Comparator.comparing(result -> result.test().name()))
                .toList();
        return new TestResults(sorted, Duration.ofNanos(nanos), Duration.ofNanos(system.getProcessCpuTime()));
    }

    long count(Status status) {
        return results.stream()
                .filter(result -> result.outcome().status() == status)
                .count();
    }

    /** The last line. */
    String totals() {
        return "%d passed, %d failed, %d skipped"
                .formatted(count(Status.PASSED), count(Status.FAILED), count(Status.SKIPPED));
    }

    /** How many did not pass, by reason, and what it cost. */
    List<String> summary(Screen screen) {
        List<String> lines = new ArrayList<>();
        for (Status status : List.of(Status.SKIPPED, Status.FAILED)) {
            Map<String, Long> reasons = results.stream()
                    .filter(result -> result.outcome().status() == status)
                    .collect(Collectors.groupingBy(Result::reason, TreeMap::new, Collectors.counting()));
            reasons.forEach((reason, count) ->
                    lines.add("%6d %s: %s".formatted(count, status.name().toLowerCase(Locale.ROOT), reason)));
        }
        lines.add(screen.styled(
                Screen.Style.QUIET,
                "%.1f s, %.1f s of processor time".formatted(time.toMillis() / 1000.0, cpu.toMillis() / 1000.0)));
        return lines;
    }
}
