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
package io.github.camelnango.embedded.run;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.ActionRequest;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogEntry;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.Registration;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.api.Secret;
import io.github.camelnango.api.StoredRecord;
import io.github.camelnango.api.SyncRequest;
import io.github.camelnango.embedded.EmbeddedRuntime;
import io.github.camelnango.embedded.TestRuntimes;
import io.github.camelnango.embedded.store.Store;
import io.github.camelnango.embedded.store.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.impl.DefaultCamelContext;

/** A whole runtime on a real store, whose helper calls go to the ports directly and whose time is moved by hand. */
public final class TestRuns implements AutoCloseable {
    public static final ConnectionRef ACME = new ConnectionRef("api", "acme");

    public final MovedClock clock;
    public final MovedTimer timer;
    public final DirectCalls calls;
    public final EmbeddedRuntime runtime;
    private final ExecutorService io = Executors.newCachedThreadPool();
    private final DefaultCamelContext context = new DefaultCamelContext();

    private TestRuns(NangoSettings.Store store, NangoSettings.Limits limits, MovedClock clock) {
        this(store, limits, clock, false);
    }

    private TestRuns(NangoSettings.Store store, NangoSettings.Limits limits, MovedClock clock, boolean strict) {
        this.clock = clock;
        this.timer = new MovedTimer(clock);
        this.calls = new DirectCalls(io);
        context.start();
        runtime = TestRuntimes.open(
                new NangoSettings(
                        "dev",
                        store,
                        new NangoSettings.Scripts(List.of(), false, "auto", 0, 0),
                        limits,
                        NangoSettings.Http.DEFAULTS,
                        strict,
                        io,
                        clock),
                calls,
                context,
                timer);
        calls.to(runtime);
        runtime.integrations().create("api", "private-api-bearer", null, null, null);
    }

    public static TestRuns open(Path folder) {
        return open(folder, NangoSettings.Limits.DEFAULTS);
    }

    public static TestRuns open(Path folder, NangoSettings.Limits limits) {
        return open(folder, limits, new MovedClock());
    }

    public static TestRuns open(Path folder, NangoSettings.Limits limits, MovedClock clock) {
        return new TestRuns(store(TestDatabase.SQLITE, folder), limits, clock);
    }

    /** With strict compatibility. */
    public static TestRuns strict(Path folder) {
        return new TestRuns(store(TestDatabase.SQLITE, folder), NangoSettings.Limits.DEFAULTS, new MovedClock(), true);
    }

    public static TestRuns open(NangoSettings.Store store) {
        return new TestRuns(store, NangoSettings.Limits.DEFAULTS, new MovedClock());
    }

    public static NangoSettings.Store store(TestDatabase database, Path folder) {
        return database.settings(folder).settings().store();
    }

    public static Store storeOf(TestDatabase database, Path folder) {
        return database.settings(folder).open();
    }

    public void connect(String id) {
        runtime.connections()
                .create(new NewConnection(
                        new ConnectionRef("api", id),
                        Secret.of("{\"type\":\"API_KEY\",\"apiKey\":\"canary\"}"),
                        new Json("{\"baseUrl\":\"http://127.0.0.1:1\"}"),
                        null,
                        Map.of()));
    }

    public Registration register(Function function) {
        return runtime.functions().register(function);
    }

    public RunResult sync(String name) {
        return await(runtime.functions().runSync(new SyncRequest(ACME, name, "base", false, false)));
    }

    public RunResult action(String name, String input) {
        return await(runtime.functions().runAction(new ActionRequest(ACME, name, new Json(input), null)));
    }

    public List<StoredRecord> records(String model) {
        return runtime.records()
                .list(new Dataset(ACME, model, "base"), RecordQuery.after(null, 10_000))
                .records();
    }

    public List<String> log(RunResult result) {
        return runtime.logs().entries(result.runId()).stream()
                .map(LogEntry::message)
                .toList();
    }

    /** Runs an action of this code and returns its output. */
    public String inAction(JavaFunction code) {
        try (Registration registered = register(JavaFunction.action("inline", code))) {
            return action("inline", "null").output().text();
        }
    }

    public RunResult inSync(JavaFunction code) {
        try (Registration registered = register(JavaFunction.sync("inline", "every hour", code))) {
            return sync("inline");
        }
    }

    public static CompletionStage<Json> call(Nango nango, String method, String arguments) {
        return nango.call(method, new Json(arguments));
    }

    /** Calls and waits; a failure is thrown as it is. */
    public static String called(Nango nango, String method, String arguments) {
        return await(call(nango, method, arguments)).text();
    }

    public static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | CompletionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new AssertionError(e.getCause());
        } catch (TimeoutException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public static CompletionStage<Json> output(String json) {
        return CompletableFuture.completedFuture(new Json(json));
    }

    @Override
    public void close() {
        runtime.close();
        context.stop();
        io.shutdown();
    }
}
