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
package io.github.camelnango.test.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.embedded.provider.Catalogue;
import io.github.camelnango.javascript.ScriptBench;
import io.github.camelnango.javascript.engine.ScriptFailure;
import io.github.camelnango.javascript.engine.ScriptIsolate;
import io.github.camelnango.javascript.source.Bundle;
import io.github.camelnango.javascript.source.CompiledScript;
import io.github.camelnango.test.recorded.Outcome.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds recorded cases and runs them, each in an isolate of its own, without Camel and without a database. Thread-safe: cases may
 * run on many threads. Close it to free the engine.
 */
public final class RecordedCases implements AutoCloseable {
    private static final Set<String> MODULES =
            Set.of("vitest", "fs", "node:fs", "path", "node:path", "soap", "unzipper");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final RecordedOptions options;
    private final Catalogue catalogue;
    private final ScriptBench bench;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "nango-recorded-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    private RecordedCases(RecordedOptions options, Catalogue catalogue, ScriptBench bench) {
        this.options = options;
        this.catalogue = catalogue;
        this.bench = bench;
    }

    /**
     * @throws NangoException {@code script_engine_unavailable}, or saying what is wrong with a catalogue file
     */
    public static RecordedCases open(RecordedOptions options) {
        ClassLoader resources = RecordedCases.class.getClassLoader();
        Catalogue catalogue = Catalogue.load(options.providers(), resources);
        ScriptBench bench = ScriptBench.open(options.engine(), overlay(), MODULES, options.heapBytes(), resources);
        return new RecordedCases(options, catalogue, bench);
    }

    private static Bundle overlay() {
        try (InputStream in = RecordedCases.class.getResourceAsStream("recorded.js")) {
            if (in == null) {
                throw new IllegalStateException("camel-nango-test was built without recorded.js");
            }
            return new Bundle("recorded.js", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine that runs the scripts. */
    public String engine() {
        return bench.engine();
    }

    /**
     * All cases of some folders: integrations, folders of integrations, or folders that hold {@code integrations/}.
     *
     * @param filter what a case's {@link RecordedCase#name()} must contain a match of
     * @throws IllegalArgumentException if a folder does not exist
     */
    public Stream<RecordedCase> find(Collection<Path> folders, Pattern filter) {
        CaseFinder finder = new CaseFinder(options.followLinks());
        return folders.stream().flatMap(finder::in).filter(test -> filter.matcher(test.name())
                .find());
    }

    /** Runs one case. Whatever is wrong with it is in the outcome. */
    public Outcome run(RecordedCase test) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long time = System.nanoTime();
        Outcome outcome = attempt(test);
        return outcome.took(
                Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - cpu), Duration.ofNanos(System.nanoTime() - time));
    }

    private Outcome attempt(RecordedCase test) {
        Path file = test.testFile() == null ? test.script() : test.testFile();
        if (file == null) {
            return Outcome.skipped(
                    Reason.NO_SCRIPT, "there is a recording, but no script " + test.name() + " and no test file");
        }
        try {
            Path root = test.integration().getParent();
            String entry = root.relativize(file).toString().replace('\\', '/');
            return execute(test, entry, bench.compile(test.function(), root, entry));
        } catch (NangoScriptException e) {
            return Verdicts.of(e);
        } catch (ScriptFailure e) {
            return Verdicts.of(e);
        }
    }

    private Outcome execute(RecordedCase test, String entry, CompiledScript files) {
        CaseRun run = new CaseRun(
                test,
                recording -> new RecordedNango(test.function(), recording, this::pagination, options.strictHttp()));
        try (ScriptIsolate isolate = bench.open(files, run)) {
            Future<?> stop =
                    watchdog.schedule(isolate::terminate, options.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
            try {
                Optional<JsonNode> report = run.run(isolate, entry);
                return report.map(told -> Verdicts.of(test, told, run)).orElseGet(Verdicts::stalled);
            } finally {
                stop.cancel(false);
            }
        }
    }

    private Optional<Map<String, Object>> pagination(String provider) {
        return catalogue.find(provider).map(found -> found.proxy().paginate());
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        bench.close();
    }
}
