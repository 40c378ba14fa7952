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

import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.javascript.engine.HostBridge;
import io.github.camelnango.javascript.engine.ScriptFailure;
import io.github.camelnango.javascript.engine.ScriptIsolate;
import io.github.camelnango.javascript.source.Bundle;
import io.github.camelnango.javascript.source.CompiledScript;
import io.github.camelnango.javascript.source.ScriptCompiler;
import io.github.camelnango.javascript.source.ScriptFile;
import io.github.camelnango.javascript.source.Transpiler;
import java.nio.file.Path;
import java.util.Set;

/**
 * Compiles files and opens isolates for tools that run scripts themselves, such as a test runner: no function is loaded, nothing
 * is pooled. Experimental. Thread-safe.
 */
public final class ScriptBench implements AutoCloseable {
    private final EngineChoice.Chosen chosen;
    private final Transpiler transpiler;
    private final ScriptCompiler compiler;

    private ScriptBench(EngineChoice.Chosen chosen, Set<String> modules, long heapBytes) {
        this.chosen = chosen;
        this.transpiler = new Transpiler(chosen.engine(), Bundle.transpiler(), heapBytes);
        this.compiler = new ScriptCompiler(transpiler, modules);
    }

    /**
     * Opens one; whoever asked for it closes it.
     *
     * @param engine the engine's name, or {@code auto} for the best one here
     * @param bundle what isolates have loaded: the prelude, or a bundle that contains it
     * @param modules what files may import beside what scripts may
     * @param heapBytes heap of one isolate
     * @param resources where engines are looked for
     * @throws NangoException {@code script_engine_unavailable}, saying why and what to add
     */
    public static ScriptBench open(
            String engine, Bundle bundle, Set<String> modules, long heapBytes, ClassLoader resources) {
        EngineChoice.Chosen chosen = EngineChoice.onClassPath(resources).open(engine, bundle, heapBytes);
        try {
            return new ScriptBench(chosen, modules, heapBytes);
        } catch (RuntimeException e) {
            chosen.template().close();
            throw e;
        }
    }

    /** The name of the engine that was chosen. */
    public String engine() {
        return chosen.engine().name();
    }

    /**
     * Reads and transpiles a file and all that it imports.
     *
     * @param name what messages call it
     * @param folder imports do not lead out of it
     * @param path the file, relative to the folder, with slashes
     * @throws NangoScriptException naming file and line
     */
    public CompiledScript compile(FunctionName name, Path folder, String path) {
        return compiler.compile(ScriptFile.of(name, folder, path));
    }

    /**
     * Opens an isolate with the bundle and these files; nothing of them has run.
     *
     * @throws ScriptFailure if the engine has no room or fails, or a file is no JavaScript
     */
    public ScriptIsolate open(CompiledScript files, HostBridge host) {
        ScriptIsolate isolate = chosen.template().open(host);
        try {
            files.defineIn(isolate);
            return isolate;
        } catch (RuntimeException e) {
            isolate.close();
            throw e;
        }
    }

    @Override
    public void close() {
        transpiler.close();
        chosen.template().close();
    }
}
