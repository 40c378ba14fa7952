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
package io.github.camelnango.javascript.v8;

import com.caoccao.javet.enums.JavetPromiseRejectEvent;
import com.caoccao.javet.exceptions.BaseJavetScriptingException;
import com.caoccao.javet.exceptions.JavetCompilationException;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.exceptions.JavetOutOfMemoryException;
import com.caoccao.javet.exceptions.JavetScriptingError;
import com.caoccao.javet.exceptions.JavetTerminatedException;
import com.caoccao.javet.interop.V8Runtime;
import com.caoccao.javet.interop.callback.IJavetDirectCallable;
import com.caoccao.javet.interop.callback.JavetCallbackContext;
import com.caoccao.javet.interop.callback.JavetCallbackType;
import com.caoccao.javet.utils.JavetResourceUtils;
import com.caoccao.javet.values.V8Value;
import com.caoccao.javet.values.primitive.V8ValueString;
import com.caoccao.javet.values.reference.V8ValueFunction;
import com.caoccao.javet.values.reference.V8ValueObject;
import com.caoccao.javet.values.reference.V8ValuePromise;
import io.github.camelnango.javascript.engine.HostBridge;
import io.github.camelnango.javascript.engine.ScriptFailure;
import io.github.camelnango.javascript.engine.ScriptIsolate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One V8 isolate. */
final class V8Isolate implements ScriptIsolate {
    /** Let the stopped script unwind: at the limit itself V8 would end the process. */
    private static final long HEADROOM = 32L << 20;

    private final Object closing = new Object();
    private final V8Runtime runtime;
    private final long heapBytes;
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<String, V8ValueFunction> functions = new HashMap<>();
    private volatile boolean outOfMemory;
    private volatile boolean terminated;

    /** A promise that was rejected while nobody handled it. */
    private record Rejection(V8ValuePromise promise, V8Value reason) {
        void close() {
            JavetResourceUtils.safeClose(promise, reason);
        }
    }

    private V8Isolate(V8Runtime runtime, long heapBytes) {
        this.runtime = runtime;
        this.heapBytes = heapBytes;
    }

    /** @param source the bundle, if the runtime does not have it yet */
    static V8Isolate install(
            V8Runtime runtime, HostBridge host, String resource, @Nullable String source, long heapBytes)
            throws JavetException {
        runtime.setLogger(new V8Log());
        V8Isolate isolate = new V8Isolate(runtime, heapBytes);
        try {
            if (source != null) {
                isolate.evaluate(resource, source);
            }
            isolate.install(host);
            return isolate;
        } catch (JavetException | RuntimeException e) {
            isolate.close();
            throw e;
        }
    }

    private void install(HostBridge host) throws JavetException {
        runtime.setNearHeapLimitCallback((current, initial) -> {
            outOfMemory = true;
            runtime.terminateExecution();
            return current + HEADROOM;
        });
        runtime.setPromiseRejectCallback(this::rejected);
        // They come back with each isolate, whatever the snapshot says.
        runtime.getExecutor(
                        "for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics']) delete globalThis[name];")
                .executeVoid();
        runtime.allowEval(false);
        try (V8ValueObject global = runtime.getGlobalObject()) {
            define(global, "__host", JavetCallbackType.DirectCallNoThisAndNoResult, asynchronous(host));
            define(global, "__hostSync", JavetCallbackType.DirectCallNoThisAndResult, synchronous(host));
        }
    }

    private void define(
            V8ValueObject global, String name, JavetCallbackType type, IJavetDirectCallable.DirectCall callback)
            throws JavetException {
        try (V8ValueFunction function = runtime.createV8ValueFunction(new JavetCallbackContext(name, type, callback))) {
            global.set(name, function);
        }
    }

    private static IJavetDirectCallable.NoThisAndNoResult<RuntimeException> asynchronous(HostBridge host) {
        return arguments -> host.call(arguments[0].asInt(), arguments[1].asString(), arguments[2].asString());
    }

    private IJavetDirectCallable.NoThisAndResult<RuntimeException> synchronous(HostBridge host) {
        return arguments ->
                runtime.createV8ValueString(host.callSync(arguments[0].asString(), arguments[1].asString()));
    }

    @Override
    public void evaluate(String resource, String source) {
        try {
            runtime.getExecutor(source).setResourceName(resource).executeVoid();
        } catch (JavetException e) {
            throw explain(e);
        }
        check();
    }

    @Override
    public @Nullable String call(String function, Object... arguments) {
        String result;
        try (V8Value value = function(function).call(null, arguments)) {
            result = value instanceof V8ValueString text ? text.getValue() : null;
        } catch (JavetException e) {
            throw explain(e);
        }
        check();
        return result;
    }

    /** Looked up once: a script cannot put its own in the place of the bundle's later. */
    private V8ValueFunction function(String name) throws JavetException {
        V8ValueFunction function = functions.get(name);
        if (function == null) {
            V8Value value = runtime.getExecutor(name).execute();
            if (!(value instanceof V8ValueFunction found)) {
                JavetResourceUtils.safeClose(value);
                throw new ScriptFailure(ScriptFailure.Kind.ENGINE, "the bundle has no function " + name, null);
            }
            function = found;
            functions.put(name, found);
        }
        return function;
    }

    /** A stop that hit the microtasks after an entry is not thrown by the entry. */
    private void check() {
        if (outOfMemory || terminated) {
            throw explain(null);
        }
    }

    private ScriptFailure explain(@Nullable JavetException e) {
        if (outOfMemory || e instanceof JavetOutOfMemoryException) {
            return new ScriptFailure(
                    ScriptFailure.Kind.OUT_OF_MEMORY, "the heap limit of " + (heapBytes >> 20) + " MB is reached", e);
        }
        if (terminated || e == null) {
            return new ScriptFailure(ScriptFailure.Kind.TERMINATED, "stopped", e);
        }
        return failure(e);
    }

    static ScriptFailure failure(JavetException e) {
        if (e instanceof JavetTerminatedException) {
            return new ScriptFailure(ScriptFailure.Kind.TERMINATED, "stopped", e);
        }
        if (e instanceof BaseJavetScriptingException scripting) {
            JavetScriptingError error = scripting.getScriptingError();
            ScriptFailure.Kind kind =
                    e instanceof JavetCompilationException ? ScriptFailure.Kind.SYNTAX : ScriptFailure.Kind.THROWN;
            return new ScriptFailure(
                    kind,
                    error.getDetailedMessage(),
                    error.getResourceName(),
                    error.getLineNumber(),
                    error.getStartColumn() + 1,
                    error.getStack(),
                    e);
        }
        return new ScriptFailure(ScriptFailure.Kind.ENGINE, String.valueOf(e.getMessage()), e);
    }

    private void rejected(JavetPromiseRejectEvent event, V8ValuePromise promise, V8Value reason) {
        try {
            if (event == JavetPromiseRejectEvent.PromiseRejectWithNoHandler) {
                rejections.add(new Rejection(promise.toClone(), reason.toClone()));
            } else if (event == JavetPromiseRejectEvent.PromiseHandlerAddedAfterReject) {
                handled(promise);
            }
        } catch (JavetException e) {
            new V8Log().error("A rejected promise cannot be watched", e);
        }
    }

    private void handled(V8ValuePromise promise) throws JavetException {
        for (int i = rejections.size() - 1; i >= 0; i--) {
            if (rejections.get(i).promise().strictEquals(promise)) {
                rejections.remove(i).close();
            }
        }
    }

    @Override
    public List<String> unhandledRejections() {
        List<String> descriptions = new ArrayList<>();
        for (Rejection rejection : List.copyOf(rejections)) {
            String description = call("__camelNango.describeError", rejection.reason());
            if (description != null) {
                descriptions.add(description);
            }
        }
        return descriptions;
    }

    @Override
    public void terminate() {
        // Javet does not guard a runtime that is being closed against this.
        synchronized (closing) {
            terminated = true;
            if (!runtime.isClosed()) {
                runtime.terminateExecution();
            }
        }
    }

    @Override
    public void close() {
        synchronized (closing) {
            if (runtime.isClosed()) {
                return;
            }
            try {
                runtime.cancelTerminateExecution();
                rejections.forEach(Rejection::close);
                rejections.clear();
                JavetResourceUtils.safeClose(functions.values());
                runtime.close(true);
            } catch (JavetException e) {
                throw failure(e);
            }
        }
    }
}
