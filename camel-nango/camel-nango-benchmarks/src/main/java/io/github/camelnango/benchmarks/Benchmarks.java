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

import io.github.camelnango.benchmarks.record.RecordsBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the benchmarks named as arguments, all without arguments, and prints their figures. */
public final class Benchmarks {
    private static final List<String> ALL = Stream.concat(
                    Stream.of("mapping", "action", "start", "due"), RecordsBenchmark.PARTS.stream())
            .toList();

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        List<String> wanted = args.length == 0 ? ALL : List.of(args);
        if (!ALL.containsAll(wanted)) {
            System.err.println("Usage: run.sh [" + String.join("] [", ALL) + "]");
            System.exit(2);
        }
        System.out.println(
                "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        Path folder = Files.createTempDirectory("camel-nango-benchmarks");
        try {
            for (String name : wanted) {
                run(name, Files.createDirectory(folder.resolve(name)));
            }
        } finally {
            delete(folder);
        }
    }

    private static void run(String name, Path folder) throws Exception {
        switch (name) {
            case "mapping" -> new MappingBenchmark(folder).run();
            case "action" -> new ActionBenchmark(folder).run();
            case "start" -> new StartBenchmark(folder).run();
            case "due" -> new DueBenchmark(folder).run();
            default -> new RecordsBenchmark(folder).run(name);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
