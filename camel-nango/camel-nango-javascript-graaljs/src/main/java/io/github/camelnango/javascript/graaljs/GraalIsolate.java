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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/** One context. */
final class GraalIsolate implements ScriptIsolate {
    /**
     * Puts the host's functions on the global, as functions of the script's own world, and tells of rejected promises. Whoever awaits or
     * chains a promise asks for its constructor: so it is known that one that had no handler got one later.
     */
    private static final Source BORDER = Source.newBuilder(
                    GraalTemplate.LANGUAGE,
                    """
                    (host, hostSync, rejected, handled) => {
                        'use strict';
                        const { defineProperty } = Object;
                        defineProperty(globalThis, '__host', { configurable: true, value: (id, method, json) => { host(id, method, json); } });
                        defineProperty(globalThis, '__hostSync', { configurable: true, value: (operation, json) => hostSync(operation, json) });
                        Graal.setUnhandledPromiseRejectionHandler((reason, promise) => {
                            const id = rejected(reason);
                            const get = () => {
                                delete promise.constructor;
                                handled(id);
                                return promise.constructor;
                            };
                            try {
                                defineProperty(promise, 'constructor', { __proto__: null, configurable: true, get });
                            } catch {
                                // Frozen: it counts as rejected whatever becomes of it.
                            }
                        });
                        for (const name of ['Graal', 'WebAssembly', 'SharedArrayBuffer', 'Atomics']) {
                            delete globalThis[name];
                        }
                    }
                    """,
                    "border")
            .cached(true)
            .internal(true)
            .buildLiteral();

    private final Context context;
    private final GraalTemplate template;
    private final HeapGuard.Account account;
    private final Map<String, Value> functions = new HashMap<>();
    private final Map<Integer, Value> rejections = new LinkedHashMap<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private volatile boolean outOfMemory;
    private int lastRejection;

    private GraalIsolate(Context context, GraalTemplate template) {
        this.context = context;
        this.template = template;
        this.account = template.guard().open(template.heapBytes(), this::exceeded);
    }

    static GraalIsolate open(Context context, GraalTemplate template, HostBridge host) {
        GraalIsolate isolate = new GraalIsolate(context, template);
        try {
            isolate.enter(() -> {
                context.eval(template.bundle());
                isolate.install(host);
                return null;
            });
            return isolate;
        } catch (ScriptFailure e) {
            isolate.close();
            throw e;
        }
    }

    private void install(HostBridge host) {
        ProxyExecutable asynchronous = arguments -> {
            host.call(arguments[0].asInt(), arguments[1].asString(), arguments[2].asString());
            return null;
        };
        ProxyExecutable synchronous = arguments -> host.callSync(arguments[0].asString(), arguments[1].asString());
        ProxyExecutable rejected = arguments -> {
            rejections.put(++lastRejection, arguments[0]);
            return lastRejection;
        };
        ProxyExecutable handled = arguments -> {
            rejections.remove(arguments[0].asInt());
            return null;
        };
        context.eval(BORDER).executeVoid(asynchronous, synchronous, rejected, handled);
    }

    @Override
    public void evaluate(String resource, String source) {
        enter(() -> context.eval(template.source(resource, source)));
    }

    @Override
    public @Nullable String call(String function, Object... arguments) {
        return enter(() -> {
            Value result = function(function).execute(arguments);
            return result.isString() ? result.asString() : null;
        });
    }

    /** Looked up once: a script cannot put its own in the place of the bundle's later. */
    private Value function(String name) {
        Value function = functions.get(name);
        if (function == null) {
            Value owner = context.getBindings(GraalTemplate.LANGUAGE);
            for (String part : name.split("\\.")) {
                owner = owner != null && owner.hasMembers() ? owner.getMember(part) : null;
            }
            if (owner == null || !owner.canExecute()) {
                throw new ScriptFailure(ScriptFailure.Kind.ENGINE, "the bundle has no function " + name, null);
            }
            function = owner;
            functions.put(name, function);
        }
        return function;
    }

    private <T extends @Nullable Object> T enter(Supplier<T> entry) {
        account.enter();
        try {
            return entry.get();
        } catch (PolyglotException e) {
            throw explain(e);
        } catch (OutOfMemoryError e) {
            // Thrown between the engine's frames, or by the border; what the script holds goes with the isolate.
            throw exhausted(e);
        } catch (IllegalStateException e) {
            // Closed by the stop.
            throw stopping.get() ? stopped(e) : e;
        } finally {
            account.leave();
        }
    }

    private ScriptFailure explain(PolyglotException e) {
        if (stopping.get() || e.isCancelled()) {
            return stopped(e);
        }
        return e.isResourceExhausted() || GraalFailures.isCausedByFullHeap(e) ? exhausted(e) : GraalFailures.of(e);
    }

    private ScriptFailure stopped(RuntimeException e) {
        return outOfMemory
                ? new ScriptFailure(
                        ScriptFailure.Kind.OUT_OF_MEMORY,
                        "the heap limit of " + (template.heapBytes() >> 20) + " MB is reached",
                        e)
                : new ScriptFailure(ScriptFailure.Kind.TERMINATED, "stopped", e);
    }

    private ScriptFailure exhausted(Throwable e) {
        return new ScriptFailure(
                ScriptFailure.Kind.OUT_OF_MEMORY,
                "the Java heap is full, of which a run may hold " + (template.heapBytes() >> 20) + " MB: "
                        + e.getMessage(),
                e);
    }

    @Override
    public List<String> unhandledRejections() {
        List<String> descriptions = new ArrayList<>();
        for (Value reason : List.copyOf(rejections.values())) {
            String description = call("__camelNango.describeError", reason);
            if (description != null) {
                descriptions.add(description);
            }
        }
        return descriptions;
    }

    private void exceeded() {
        outOfMemory = true;
        terminate();
    }

    @Override
    public void terminate() {
        if (stopping.compareAndSet(false, true)) {
            // It waits until the script has noticed, which whoever stops it should not.
            Thread thread = new Thread(() -> context.close(true), "nango-script-stop");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void close() {
        account.close();
        functions.clear();
        rejections.clear();
        context.close(true);
    }
}
