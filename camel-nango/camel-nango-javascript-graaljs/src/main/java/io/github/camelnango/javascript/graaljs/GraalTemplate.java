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
package io.github.camelnango.javascript.graaljs;

import io.github.camelnango.javascript.engine.HostBridge;
import io.github.camelnango.javascript.engine.ScriptFailure;
import io.github.camelnango.javascript.engine.ScriptIsolate;
import io.github.camelnango.javascript.engine.ScriptTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

/** Opens contexts that have the bundle loaded. What was made of a source is kept by the engine as long as the source is kept here. Thread-safe. */
final class GraalTemplate implements ScriptTemplate {
    static final String LANGUAGE = "js";
    private static final int SOURCES_KEPT = 512;
    private static final long DEFAULT_HEAP = 128L << 20;

    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("js.allow-eval", "false"),
            Map.entry("js.load", "false"),
            Map.entry("js.print", "false"),
            Map.entry("js.console", "false"),
            Map.entry("js.global-arguments", "false"),
            Map.entry("js.java-package-globals", "false"),
            Map.entry("js.polyglot-builtin", "false"),
            Map.entry("js.atomics", "false"),
            Map.entry("js.shared-array-buffer", "false"),
            Map.entry("js.unhandled-rejections", "handler"),
            // As V8 has it, for scripts and libraries that use it.
            Map.entry("js.stack-trace-api", "true"),
            // The same texts on every machine and engine.
            Map.entry("js.locale", "en-US"),
            Map.entry("js.allow-narrow-spaces-in-date-format", "false"));

    private final Engine engine;
    private final Source bundle;
    private final HeapGuard guard;
    private final long heapBytes;
    private final Map<String, Source> sources = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Source> eldest) {
            return size() > SOURCES_KEPT;
        }
    };

    GraalTemplate(Engine engine, Source bundle, HeapGuard guard, long heapBytes) {
        this.engine = engine;
        this.bundle = bundle;
        this.guard = guard;
        this.heapBytes = heapBytes > 0 ? heapBytes : DEFAULT_HEAP;
    }

    @Override
    public ScriptIsolate open(HostBridge host) {
        Context context;
        try {
            context = newContext();
        } catch (PolyglotException | IllegalArgumentException | IllegalStateException e) {
            throw new ScriptFailure(ScriptFailure.Kind.ENGINE, String.valueOf(e.getMessage()), e);
        }
        return GraalIsolate.open(context, this, host);
    }

    private Context newContext() {
        return Context.newBuilder(LANGUAGE)
                .engine(engine)
                .allowExperimentalOptions(true)
                .allowAllAccess(false)
                .allowHostAccess(HostAccess.NONE)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .allowIO(IOAccess.NONE)
                .options(OPTIONS)
                // One text or array cannot be larger than everything together may be.
                .option("js.string-length-limit", String.valueOf(largest()))
                .option("js.max-typed-array-length", String.valueOf(largest()))
                .build();
    }

    private long largest() {
        return Math.min(heapBytes, 1L << 29);
    }

    Source bundle() {
        return bundle;
    }

    HeapGuard guard() {
        return guard;
    }

    long heapBytes() {
        return heapBytes;
    }

    /** The source of a script, the same object while its text is the same. */
    Source source(String resource, String text) {
        synchronized (sources) {
            Source known = sources.get(resource);
            if (known == null || !known.getCharacters().toString().equals(text)) {
                known = Source.newBuilder(LANGUAGE, text, resource).cached(true).buildLiteral();
                sources.put(resource, known);
            }
            return known;
        }
    }

    @Override
    public void close() {
        // The engine is the process's; sources go with this object.
    }
}
