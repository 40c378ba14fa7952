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
