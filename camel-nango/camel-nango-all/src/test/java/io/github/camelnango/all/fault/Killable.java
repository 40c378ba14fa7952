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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A {@link SyncProcess} as its parent sees it. Its lines are read by a thread of its own. */
final class Killable {
    private final Process process;
    private final Path errors;
    private final Thread reader;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Map<Integer, Integer> acknowledged = new TreeMap<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger batches = new AtomicInteger();
    private boolean done;
    private boolean halted;

    private Killable(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.reader = new Thread(this::read, "child");
        reader.start();
    }

    static Killable start(Path folder, PagedProvider provider, String jdbcUrl, String mode) throws IOException {
        return start(folder, provider, jdbcUrl, "-", 0, mode);
    }

    static Killable haltingAt(String point, int passes, Path folder, PagedProvider provider, String jdbcUrl)
            throws IOException {
        return start(folder, provider, jdbcUrl, point, passes, "loop");
    }

    private static Killable start(
            Path folder, PagedProvider provider, String jdbcUrl, String haltAt, int passes, String mode)
            throws IOException {
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // Most of a short life is the start.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SyncProcess.class.getName(),
                        folder.toString(),
                        provider.url(),
                        jdbcUrl,
                        haltAt,
                        String.valueOf(passes),
                        mode)
                .redirectError(errors.toFile())
                .start();
        // A test that fails before it has killed it leaves nothing behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Killable(process, errors);
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                switch (line.split(" ")[0]) {
                    case "READY" -> ready.complete(null);
                    case "DONE" -> done = true;
                    case "HALT" -> halted = true;
                    case "FAILED" -> failures.add(line);
                    case "ACK" -> acknowledge(line);
                    default -> {}
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ready.completeExceptionally(new IllegalStateException("The process ended: " + errors()));
        }
    }

    private void acknowledge(String line) {
        batches.incrementAndGet();
        String[] records = line.split(" ");
        for (int i = 1; i < records.length; i++) {
            String[] record = records[i].split(":");
            acknowledged.merge(Integer.valueOf(record[0]), Integer.valueOf(record[1]), Math::max);
        }
    }

    private String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** What runs failed with, without those that are killed. */
    List<String> failures() {
        return failures;
    }

    /** How many batches were acknowledged. */
    int batches() {
        return batches.get();
    }

    void awaitReady() throws Exception {
        ready.get(120, TimeUnit.SECONDS);
    }

    /** Sets how large its files may grow, in bytes or {@code unlimited}: writes beyond that fail. */
    void limitFiles(String bytes) throws Exception {
        // Soft and hard limit: only the soft one can be raised again by everybody.
        Process limit = new ProcessBuilder(
                        "/usr/bin/prlimit", "--pid", String.valueOf(process.pid()), "--fsize=" + bytes + ":")
                .inheritIO()
                .start();
        if (limit.waitFor() != 0) {
            throw new AssertionError("prlimit failed");
        }
    }

    /** Kills it after some time, as {@code kill -9} does; the versions that were acknowledged until then. */
    Map<Integer, Integer> killAfter(long millis) throws Exception {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("The process ended by itself: " + errors());
        }
        process.toHandle().destroyForcibly();
        return end();
    }

    /** Waits until it has halted itself; the versions that were acknowledged until then. */
    Map<Integer, Integer> awaitHalt() throws Exception {
        Map<Integer, Integer> versions = end();
        if (!halted) {
            throw new AssertionError("The process did not come to the point of the halt: " + errors());
        }
        return versions;
    }

    void awaitDone() throws Exception {
        end();
        if (!done) {
            throw new AssertionError("The process did not finish: " + errors());
        }
    }

    private Map<Integer, Integer> end() throws Exception {
        if (!process.waitFor(Scale.of(120, 1_200), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The process hangs: " + errors());
        }
        reader.join();
        return acknowledged;
    }
}
