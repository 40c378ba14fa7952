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
package io.github.camelnango.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelnango.api.Execution;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.ScriptSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of scripts on an engine have in common: a folder of scripts, a loader, runs. */
abstract class ScriptContract {
    static final long HEAP = 64L << 20;
    static final FunctionName ACTION = new FunctionName(FunctionKind.ACTION, "github", "do-it");
    static final FunctionName SYNC = new FunctionName(FunctionKind.SYNC, "github", "issues");

    @TempDir
    Path folder;

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final List<JavaScriptLoader> loaders = new ArrayList<>();
    private JavaScriptLoader loader;

    /** The engine under test. */
    abstract String engine();

    @AfterEach
    final void closeAll() throws InterruptedException {
        loaders.forEach(JavaScriptLoader::close);
        executor.shutdown();
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    final JavaScriptLoader open(int isolates, int threads, boolean hotReload, String... locations) {
        List<String> all = locations.length == 0 ? List.of(folder.toString()) : List.of(locations);
        ScriptSettings settings = new ScriptSettings(
                all, getClass().getClassLoader(), hotReload, engine(), isolates, HEAP, 2L << 20, executor);
        JavaScriptLoader opened = JavaScriptLoader.open(settings, threads);
        loaders.add(opened);
        return opened;
    }

    final JavaScriptLoader loader() {
        if (loader == null) {
            loader = open(4, 2, false);
        }
        return loader;
    }

    final Path write(String path, String source) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An action {@code github/do-it} with this body. */
    final void action(String body) {
        write(
                "github/actions/do-it.ts",
                """
                import { createAction } from 'nango';
                import { z } from 'zod';
                export default createAction({
                    description: 'Does it', version: '1.0.0', input: z.any(), output: z.any(),
                    exec: async (nango, input) => {
                """
                        + body.indent(8) + """
                    }
                });
                """);
    }

    /** The first line of the body of {@link #action(String)}. */
    static final int BODY_LINE = 6;

    final Execution start(TestNango nango, String input) {
        return loader().load(nango.run().function()).start(nango, input == null ? null : new Json(input));
    }

    final String run(TestNango nango, String input) {
        return get(start(nango, input));
    }

    final String run(String input) {
        return run(new TestNango(ACTION), input);
    }

    static String get(Execution execution) {
        return execution
                .result()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join()
                .text();
    }

    final NangoException failure(TestNango nango) {
        return failure(start(nango, null));
    }

    static NangoException failure(Execution execution) {
        Throwable thrown =
                catchThrowable(() -> execution.result().toCompletableFuture().get(20, TimeUnit.SECONDS));
        assertThat(thrown).as("the run fails").isNotNull();
        assertThat(thrown.getCause()).isInstanceOf(NangoException.class);
        return (NangoException) thrown.getCause();
    }
}
