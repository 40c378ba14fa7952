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
import io.github.camelnango.javascript.engine.ScriptEngine;
import io.github.camelnango.javascript.engine.ScriptFailure;
import io.github.camelnango.javascript.engine.ScriptTemplate;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.jspecify.annotations.Nullable;

/**
 * Runs scripts on GraalJS in its interpreter: pure Java, on any platform. Taken where nothing faster runs. Thread-safe.
 *
 * <p>All isolates of a process share the code that is made of their sources, so this is static state. They live in the Java
 * heap; see {@link HeapGuard} for what that means for their limit.
 */
public final class GraalEngine implements ScriptEngine {
    /** What to do where the library of the compiling runtime does not load. It is not wanted here: nothing to warn about. */
    private static final String ATTACH = "polyglotimpl.AttachLibraryFailureAction";

    private static final HeapGuard GUARD = new HeapGuard();
    private static @Nullable Engine shared;

    @Override
    public String name() {
        return "graaljs";
    }

    @Override
    public int priority() {
        return 10;
    }

    @Override
    public Optional<String> unsupported() {
        return Optional.empty();
    }

    @Override
    public boolean isOnJavaHeap() {
        return true;
    }

    @Override
    public ScriptTemplate prepare(String resource, String source, long heapBytes) {
        GraalTemplate template;
        try {
            Source bundle = Source.newBuilder(GraalTemplate.LANGUAGE, source, resource)
                    .cached(true)
                    .buildLiteral();
            template = new GraalTemplate(engine(), bundle, GUARD, heapBytes);
        } catch (RuntimeException e) {
            throw new ScriptFailure(ScriptFailure.Kind.ENGINE, String.valueOf(e.getMessage()), e);
        }
        // Reading the bundle is most of a cold start: better now than in the first run.
        template.open(Deaf.HOST).close();
        return template;
    }

    private static synchronized Engine engine() {
        Engine engine = shared;
        if (engine == null) {
            if (System.getProperty(ATTACH) == null) {
                System.setProperty(ATTACH, "ignore");
            }
            engine = Engine.newBuilder(GraalTemplate.LANGUAGE)
                    .option("engine.WarnInterpreterOnly", "false")
                    .in(InputStream.nullInputStream())
                    .out(OutputStream.nullOutputStream())
                    .err(OutputStream.nullOutputStream())
                    .logHandler(new GraalLog())
                    .build();
            shared = engine;
        }
        return engine;
    }

    /** How many isolates of this process are open. */
    static int openIsolates() {
        return GUARD.watched();
    }

    /** A bundle calls no host function while it loads. */
    private enum Deaf implements HostBridge {
        HOST;

        @Override
        public void call(int id, String method, String json) {
            throw new IllegalStateException("the bundle called " + method);
        }

        @Override
        public String callSync(String operation, String json) {
            throw new IllegalStateException("the bundle called " + operation);
        }
    }
}
