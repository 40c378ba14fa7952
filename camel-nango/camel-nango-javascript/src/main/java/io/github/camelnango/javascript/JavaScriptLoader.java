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

import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.ScriptLoader;
import io.github.camelnango.api.ScriptSettings;
import io.github.camelnango.javascript.engine.ScriptEngine;
import io.github.camelnango.javascript.engine.ScriptFailure;
import io.github.camelnango.javascript.engine.ScriptIsolate;
import io.github.camelnango.javascript.engine.ScriptTemplate;
import io.github.camelnango.javascript.host.NoHost;
import io.github.camelnango.javascript.run.LoadedScript;
import io.github.camelnango.javascript.run.Memory;
import io.github.camelnango.javascript.run.ScriptRunner;
import io.github.camelnango.javascript.source.Bundle;
import io.github.camelnango.javascript.source.CompiledScript;
import io.github.camelnango.javascript.source.NangoYaml;
import io.github.camelnango.javascript.source.ScriptCompiler;
import io.github.camelnango.javascript.source.ScriptFile;
import io.github.camelnango.javascript.source.ScriptLocations;
import io.github.camelnango.javascript.source.Transpiler;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads functions from files and keeps them; with hot reload it looks each time whether their files have changed. */
final class JavaScriptLoader implements ScriptLoader {
    /** Top-level code of a file defines things; one that loops must not hold up whoever asks for the function. */
    private static final long DESCRIBE_SECONDS = 10;

    /** How soon a developer hears of a mistake. */
    private static final long WATCH_MILLIS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(JavaScriptLoader.class);

    private final ScriptLocations locations;
    private final boolean hotReload;
    private final Transpiler transpiler;
    private final ScriptCompiler compiler;
    private final Templates templates;
    private final ScriptRunner runner;
    private final String description;
    private final Map<FunctionName, Slot> slots = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "nango-script-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    /** Not the watchdog, which must be free to end what this loads. */
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "nango-script-watch");
        thread.setDaemon(true);
        return thread;
    });

    private JavaScriptLoader(ScriptSettings settings, Templates templates, int threads) {
        ScriptEngine engine = templates.engine();
        this.locations = ScriptLocations.open(settings.locations(), settings.resources());
        this.hotReload = settings.hotReload();
        this.transpiler = new Transpiler(engine, Bundle.transpiler(), settings.heapBytes());
        this.compiler = new ScriptCompiler(transpiler);
        this.templates = templates;
        int isolates = settings.maxIsolates() > 0
                ? settings.maxIsolates()
                : Memory.isolates(settings.heapBytes(), engine.isOnJavaHeap());
        this.description =
                engine.name() + ", room for " + isolates + " runs of " + (settings.heapBytes() >> 20) + " MB";
        this.runner =
                new ScriptRunner(isolates, threads, settings.heapBytes(), settings.outputBytes(), settings.executor());
        if (hotReload) {
            watch.scheduleWithFixedDelay(this::refresh, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** @param threads how many threads run scripts */
    static JavaScriptLoader open(ScriptSettings settings, int threads) {
        Templates templates =
                Templates.open(EngineChoice.onClassPath(settings.resources()), settings.engine(), settings.heapBytes());
        try {
            return new JavaScriptLoader(settings, templates, threads);
        } catch (RuntimeException e) {
            templates.close();
            throw e;
        }
    }

    @Override
    public List<FunctionName> list() {
        return locations.names();
    }

    @Override
    public Function load(FunctionName name) {
        try {
            return slots.computeIfAbsent(name, any -> new Slot()).load(name).function(runner);
        } catch (NangoScriptException e) {
            throw new NangoScriptException(
                    e.getType(),
                    name + " cannot be loaded: " + e.getMessage(),
                    e.getPayload(),
                    e.getScriptStack(),
                    e.getCause());
        }
    }

    /** One function as it was last read. Functions do not wait for each other: one may take seconds to be refused. */
    private final class Slot {
        private final Lock lock = new ReentrantLock();
        private @Nullable LoadedScript loaded;
        private @Nullable Refused refused;
        private @Nullable List<?> looked;
        private @Nullable List<?> tried;
        private final ReloadLog log = new ReloadLog();

        LoadedScript load(FunctionName name) {
            lock.lock();
            try {
                LoadedScript known = loaded;
                if (known != null && (!hotReload || unchanged(name, known))) {
                    return known;
                }
                if (refused != null && refused.isCurrent()) {
                    throw refused.reason();
                }
                return known == null ? read(name) : reread(name, known);
            } finally {
                lock.unlock();
            }
        }

        private LoadedScript reread(FunctionName name, LoadedScript known) {
            try {
                LoadedScript now = read(name);
                log.reloaded(name, known, now);
                return now;
            } catch (NangoScriptException e) {
                log.refused(e, name);
                throw e;
            }
        }

        /** Looks for a change that nobody has asked for yet. A version that was refused is looked at again when a run wants it. */
        void refresh(FunctionName name) {
            if (loaded == null || !lock.tryLock()) {
                return;
            }
            try {
                List<?> stamps = loaded.stamps();
                // Seen twice: a file that is being written may be half of one.
                if (stamps.equals(looked) && !stamps.equals(tried)) {
                    tried = stamps;
                    load(name);
                }
                looked = stamps;
            } catch (NangoException e) {
                LOG.debug("{} cannot be loaded", name, e); // who edits it has been told
            } finally {
                lock.unlock();
            }
        }

        private boolean unchanged(FunctionName name, LoadedScript known) {
            return locations.find(name).equals(known.compiled().file()) && known.isCurrent();
        }

        private LoadedScript read(FunctionName name) {
            ScriptFile file = locations.find(name);
            // Before the sources: a change in between is then seen by the next look.
            NangoYaml yaml = NangoYaml.of(file);
            CompiledScript compiled = compiler.compile(file);
            try {
                ScriptTemplate template = templates.of(compiled);
                ScriptDefinition described = describe(compiled, yaml, template);
                loaded = new LoadedScript(described.definition(), described.olderStyle(), compiled, yaml, template);
                return loaded;
            } catch (NangoScriptException e) {
                refused = new Refused(compiled, yaml, e);
                throw e;
            }
        }
    }

    /** What kept the files as they are from being loaded: they are not tried again before they change. */
    private record Refused(CompiledScript compiled, NangoYaml yaml, NangoScriptException reason) {
        boolean isCurrent() {
            return compiled.isCurrent(yaml.stamps());
        }
    }

    private void refresh() {
        try {
            slots.forEach((name, slot) -> slot.refresh(name));
        } catch (RuntimeException e) {
            LOG.debug("Looking for changed scripts failed", e); // such as while closing
        }
    }

    @Override
    public String describe() {
        return description;
    }

    private ScriptDefinition describe(CompiledScript compiled, NangoYaml yaml, ScriptTemplate template) {
        try (ScriptIsolate isolate = template.open(NoHost.INSTANCE)) {
            Future<?> stop = watchdog.schedule(isolate::terminate, DESCRIBE_SECONDS, TimeUnit.SECONDS);
            try {
                return ScriptDefinition.describe(compiled, yaml, isolate);
            } finally {
                stop.cancel(false);
            }
        } catch (ScriptFailure e) {
            throw ScriptCompiler.explain(compiled, e, DESCRIBE_SECONDS);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        runner.close();
        templates.close();
        watchdog.shutdownNow();
        transpiler.close();
    }
}
