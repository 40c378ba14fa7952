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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The mapping of issues and the hand-over of calls, on each engine and on Node.js, in turns. */
final class MappingBenchmark {
    private static final int ROUNDS = 5;
    private static final int PAGES = 100;
    private static final int GRAAL_PAGES = 20;
    private static final int CALLS = 5_000;
    private static final int RUNS = 400;

    private final Path folder;

    MappingBenchmark(Path folder) {
        this.folder = folder;
    }

    void run() throws Exception {
        try (Child v8 = Child.java(EngineWorker.class, List.of(), "v8");
                Child graal = Child.java(EngineWorker.class, List.of(), "graaljs")) {
            Optional<Child> node = node();
            try {
                mapping(v8, graal, node);
            } finally {
                if (node.isPresent()) {
                    node.get().close();
                }
            }
            handOver(v8, graal);
        }
    }

    /** Empty where there is no {@code node}. */
    private Optional<Child> node() throws Exception {
        boolean found = List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).stream()
                .anyMatch(path -> Files.isExecutable(Path.of(path, "node")));
        if (!found) {
            return Optional.empty();
        }
        Path page = folder.resolve("page.json");
        Files.writeString(page, Issues.page(1, Issues.PAGE));
        Path driver = copy("node-driver.js");
        Path script = copy("scripts/demo/syncs/map-issues.js");
        return Optional.of(Child.of(List.of("node", driver.toString(), script.toString(), page.toString())));
    }

    private Path copy(String resource) throws Exception {
        Path target = folder.resolve(Path.of(resource).getFileName().toString());
        try (var in = MappingBenchmark.class.getClassLoader().getResourceAsStream(resource)) {
            return Files.writeString(target, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void mapping(Child v8, Child graal, Optional<Child> node) throws Exception {
        int bytes = Issues.issue(1).length();
        Table.title("1. Mapping of a " + bytes + " byte issue, pages of " + Issues.PAGE + ", a run of " + PAGES
                + " pages (GraalJS: " + GRAAL_PAGES + "): CPU time per record, median of " + ROUNDS);
        Turns turns = new Turns();
        turns.add("V8", () -> v8.cost("map " + PAGES), PAGES * Issues.PAGE);
        node.ifPresent(it -> {
            turns.add("node, a context for each run", () -> it.cost("fresh " + PAGES), PAGES * Issues.PAGE);
            turns.add("node, always the same context", () -> it.cost("warm " + PAGES), PAGES * Issues.PAGE);
        });
        turns.add("GraalJS", () -> graal.cost("map " + GRAAL_PAGES), GRAAL_PAGES * Issues.PAGE);
        turns.run(3, ROUNDS);
        turns.print();
        if (node.isPresent()) {
            turns.ratio("V8", "node, a context for each run", "goal 1.2");
            turns.ratio("V8", "node, always the same context", "");
            turns.ratio("GraalJS", "node, a context for each run", "");
        }
    }

    private static void handOver(Child v8, Child graal) throws Exception {
        Table.title("2. Hand-over on a warm isolate, engine alone, median of " + ROUNDS + " (goal: under 100 us)");
        Turns turns = new Turns();
        turns.add("V8, a helper call that is answered at once", () -> v8.cost("calls " + CALLS), CALLS);
        turns.add("V8, an empty action", () -> v8.cost("empty " + RUNS), RUNS);
        turns.add("GraalJS, a helper call that is answered at once", () -> graal.cost("calls " + CALLS), CALLS);
        turns.add("GraalJS, an empty action", () -> graal.cost("empty " + RUNS), RUNS);
        turns.run(2, ROUNDS);
        turns.print();
    }
}
