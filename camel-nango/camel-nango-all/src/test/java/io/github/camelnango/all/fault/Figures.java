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
package io.github.camelnango.all.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Collects a line for each experiment in a file, {@code target/faults.md} unless {@code nango.faults.file} names one. */
final class Figures {
    private static final Path FILE = Path.of(System.getProperty("nango.faults.file", "target/faults.md"));

    private Figures() {}

    static synchronized void add(String experiment, String figures) {
        String line = "| " + experiment + " | " + (Scale.LONG ? "long" : "quick") + " | " + figures + " |\n";
        try {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            if (Files.notExists(FILE)) {
                Files.writeString(FILE, "| experiment | form | figures |\n|---|---|---|\n");
            }
            Files.writeString(FILE, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
