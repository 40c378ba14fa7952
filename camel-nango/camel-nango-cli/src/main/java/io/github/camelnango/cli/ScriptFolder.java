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
package io.github.camelnango.cli;

import io.github.camelnango.api.ScriptLanguage;
import io.github.camelnango.api.ScriptLoader;
import io.github.camelnango.api.ScriptSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Option;

/** Opens a folder of scripts on the engine that an option names. */
final class ScriptFolder {
    private static final long HEAP_BYTES = 128L << 20;
    private static final long OUTPUT_BYTES = 2L << 20;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "auto",
            description = "JavaScript engine: v8, graaljs or auto (default: the fastest that runs here)")
    private String engine = "auto";

    /** An open loader; closing it frees the engine. */
    record Opened(ScriptLoader loader, ExecutorService executor) implements AutoCloseable {
        @Override
        public void close() {
            loader.close();
            executor.shutdownNow();
        }
    }

    /**
     * Opens the folder; {@code integrations/} below it is taken if it is there, as in Nango's own template repository.
     *
     * @throws UsageException if it is no folder
     */
    Opened open(Path folder) {
        Path scripts = scripts(folder);
        ExecutorService executor = Executors.newCachedThreadPool();
        ScriptSettings settings = new ScriptSettings(
                List.of(scripts.toUri().toString()),
                ScriptFolder.class.getClassLoader(),
                false,
                engine,
                0,
                HEAP_BYTES,
                OUTPUT_BYTES,
                executor);
        try {
            return new Opened(language().open(settings), executor);
        } catch (RuntimeException e) {
            executor.shutdownNow();
            throw e;
        }
    }

    /**
     * The folder of integrations.
     *
     * @throws UsageException if there is none
     */
    static Path scripts(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("There is no folder " + folder
                    + ": name one that holds <integration>/syncs/<name>.ts or <integration>/actions/<name>.ts");
        }
        Path inner = folder.resolve("integrations");
        return Files.isDirectory(inner) ? inner : folder;
    }

    private static ScriptLanguage language() {
        return ServiceLoader.load(ScriptLanguage.class, ScriptFolder.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This jar holds no script language"));
    }
}
