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
package io.github.camelnango.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long a fresh JVM takes to the first result of an action. */
final class StartBenchmark {
    private static final int ROUNDS = 5;

    private final Path folder;

    StartBenchmark(Path folder) {
        this.folder = folder;
    }

    void run() throws Exception {
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("V8", List.of());
        options.put(
                "V8, -XX:TieredStopAtLevel=1 -XX:+UseSerialGC", List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        String archive = "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa");
        probe(
                List.of(
                        "-XX:ArchiveClassesAtExit=" + folder.resolve("classes.jsa"),
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off"),
                "v8",
                "connect");
        options.put(
                "V8, those and class data sharing",
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", archive, "-Xlog:cds=off"));
        options.put("GraalJS", List.of());
        Map<String, List<Map<String, Cost>>> results = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var option : options.entrySet()) {
                String engine = option.getKey().startsWith("V8") ? "v8" : "graaljs";
                results.computeIfAbsent(option.getKey(), name -> new ArrayList<>())
                        .add(probe(option.getValue(), engine));
            }
        }
        Table.title("4. From the start of a JVM to the first result, CPU time (time), median of " + ROUNDS
                + " (goal: 1.5 s)");
        results.forEach(StartBenchmark::print);
    }

    private static void print(String name, List<Map<String, Cost>> rounds) {
        for (String step : rounds.get(0).keySet()) {
            Cost median =
                    Cost.median(rounds.stream().map(round -> round.get(step)).toList());
            Table.row(name + ": " + step, median.cpuNanos(), "ms CPU", median.nanos() + " ms");
        }
    }

    /** Milliseconds, for once, in place of nanoseconds. */
    private Map<String, Cost> probe(List<String> options, String engine, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(folder.toString(), engine));
        arguments.addAll(List.of(more));
        Map<String, Cost> steps = new LinkedHashMap<>();
        try (Child child = Child.java(StartProbe.class, options, arguments.toArray(String[]::new))) {
            for (String step : child.read().split(" ")) {
                String[] parts = step.split("[=/]");
                steps.put(parts[0], new Cost(Long.parseLong(parts[2]), Long.parseLong(parts[1])));
            }
        }
        return steps;
    }
}
