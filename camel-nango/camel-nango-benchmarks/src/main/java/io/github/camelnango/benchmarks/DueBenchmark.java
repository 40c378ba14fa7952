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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A thousand syncs that are due at once, with little memory, on each JDK there is. */
final class DueBenchmark {
    private static final int CONNECTIONS = Integer.getInteger("benchmarks.connections", 1_000);

    private final Path folder;

    DueBenchmark(Path folder) {
        this.folder = folder;
    }

    void run() throws Exception {
        Map<Integer, Path> homes = new LinkedHashMap<>();
        homes.put(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
        try (Stream<Path> others = Files.list(Path.of(System.getProperty("benchmarks.jdks", "/usr/lib/jvm")))) {
            others.filter(home -> home.getFileName().toString().contains("25"))
                    .findFirst()
                    .ifPresent(home -> homes.putIfAbsent(25, home));
        }
        Table.title("5. " + CONNECTIONS
                + " syncs of three pages due at once, V8, -Xmx512m (times in ms, CPU in ms, memory in MB)");
        for (var home : homes.entrySet()) {
            Path data = Files.createDirectory(folder.resolve("jdk-" + home.getKey()));
            try (Child provider = ProviderServer.start()) {
                String[] arguments = {data.toString(), provider.read(), String.valueOf(CONNECTIONS)};
                try (Child probe =
                        Child.java(home.getValue(), home.getKey(), DueProbe.class, List.of("-Xmx512m"), arguments)) {
                    System.out.println("  JDK " + home.getKey() + ": " + probe.read());
                }
            }
        }
    }
}
