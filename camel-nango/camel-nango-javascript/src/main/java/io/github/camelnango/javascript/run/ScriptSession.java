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
package io.github.camelnango.javascript.run;

import io.github.camelnango.javascript.engine.HostBridge;
import io.github.camelnango.javascript.engine.ScriptIsolate;
import io.github.camelnango.javascript.engine.ScriptTemplate;
import io.github.camelnango.javascript.host.HostOperations;
import io.github.camelnango.javascript.source.CompiledScript;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An isolate with a function's files defined in it, and the run that it serves now. Used by one thread at a time. */
final class ScriptSession implements HostBridge, AutoCloseable {
    private @Nullable ScriptIsolate isolate;
    private @Nullable ScriptRun run;

    private ScriptSession() {}

    /** @param buffers how many bytes the array buffers of a run may have */
    static ScriptSession open(ScriptTemplate template, CompiledScript script, long buffers) {
        ScriptSession session = new ScriptSession();
        ScriptIsolate isolate = template.open(session);
        session.isolate = isolate;
        try {
            isolate.evaluate("budget", "globalThis.__arrayBufferBudget = " + buffers);
            script.defineIn(isolate);
            return session;
        } catch (RuntimeException e) {
            isolate.close();
            throw e;
        }
    }

    ScriptIsolate isolate() {
        return Objects.requireNonNull(isolate);
    }

    void serve(@Nullable ScriptRun next) {
        run = next;
    }

    @Override
    public void call(int id, String method, String json) {
        ScriptRun current = run;
        if (current == null) {
            throw new IllegalStateException("nango." + method + " cannot be called outside a run");
        }
        current.called(id, method, json);
    }

    @Override
    public String callSync(String operation, String json) {
        ScriptRun current = run;
        if (operation.equals("console") && current != null) {
            current.printed(json);
        }
        return HostOperations.perform(operation, json);
    }

    @Override
    public void close() {
        run = null;
        isolate().close();
    }
}
