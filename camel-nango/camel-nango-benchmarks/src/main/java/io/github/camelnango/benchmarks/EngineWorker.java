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

import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.ScriptLoader;
import io.github.camelnango.api.ScriptSettings;
import io.github.camelnango.javascript.JavaScriptLanguage;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process with one engine and nothing else: each line of its input says what to run how often, each line of output what it cost. */
final class EngineWorker {
    private final Function mapping;
    private final Function calls;
    private final Function empty;
    private final String page = Issues.page(1, Issues.PAGE);

    private EngineWorker(ScriptLoader loader) {
        mapping = loader.load(new FunctionName(FunctionKind.SYNC, "demo", "map-issues"));
        calls = loader.load(new FunctionName(FunctionKind.ACTION, "demo", "calls"));
        empty = loader.load(new FunctionName(FunctionKind.ACTION, "demo", "empty"));
    }

    /** @param args the engine */
    public static void main(String[] args) throws Exception {
        // Whoever asked for a run goes on at once: that is how a route that waits for an action is called back, too.
        ExecutorService executor = Executors.newCachedThreadPool();
        ScriptSettings settings = new ScriptSettings(
                List.of("classpath:scripts"),
                EngineWorker.class.getClassLoader(),
                false,
                args[0],
                2,
                64L << 20,
                8L << 20,
                executor);
        try (ScriptLoader loader = new JavaScriptLanguage().open(settings);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            EngineWorker worker = new EngineWorker(loader);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] parts = line.split(" ");
                int count = Integer.parseInt(parts[1]);
                System.out.println(Cost.of(() -> worker.work(parts[0], count)));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private void work(String what, int count) throws Exception {
        switch (what) {
            case "map" -> map(count);
            case "calls" -> run(calls, new BenchNango(calls.definition().name(), page, 0), "{\"n\":" + count + "}");
            default -> {
                for (int i = 0; i < count; i++) {
                    run(empty, new BenchNango(empty.definition().name(), page, 0), null);
                }
            }
        }
    }

    private void map(int pages) throws Exception {
        BenchNango nango = new BenchNango(mapping.definition().name(), page, pages);
        run(mapping, nango, null);
        if (nango.saved() != (long) pages * Issues.PAGE) {
            throw new IllegalStateException("Saved " + nango.saved() + " records of " + pages + " pages");
        }
    }

    private static void run(Function function, BenchNango nango, @Nullable String input) throws Exception {
        function.start(nango, input == null ? null : new Json(input))
                .result()
                .toCompletableFuture()
                .get(120, TimeUnit.SECONDS);
    }
}
