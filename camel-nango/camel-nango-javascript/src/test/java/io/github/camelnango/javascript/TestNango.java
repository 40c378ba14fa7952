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

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.Run;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A helper whose methods a test provides; it keeps what was called. */
final class TestNango implements Nango {
    private static final AtomicInteger IDS = new AtomicInteger();

    private final Run run;
    private final Map<String, Function<String, CompletionStage<Json>>> methods = new ConcurrentHashMap<>();
    final List<String> calls = new CopyOnWriteArrayList<>();

    TestNango(FunctionName function) {
        this(function, "acme", null, function.kind().id());
    }

    TestNango(FunctionName function, String connection, String parent, String scriptType) {
        this.run = new Run(
                "run-" + IDS.incrementAndGet(),
                function,
                "revision",
                scriptType,
                new ConnectionRef(function.integration(), connection),
                7,
                "github",
                "dev",
                "base",
                Instant.parse("2026-11-22T10:00:00Z"),
                parent,
                parent == null ? 0 : 1,
                Instant.parse("2026-11-23T10:00:00Z"));
    }

    TestNango on(String method, Function<String, CompletionStage<Json>> answer) {
        methods.put(method, answer);
        return this;
    }

    TestNango answer(String method, String json) {
        return on(method, arguments -> CompletableFuture.completedFuture(new Json(json)));
    }

    TestNango fail(String method, Throwable failure) {
        return on(method, arguments -> CompletableFuture.failedFuture(failure));
    }

    @Override
    public Run run() {
        return run;
    }

    @Override
    public CompletionStage<Json> call(String method, Json arguments) {
        calls.add(method + " " + arguments.text());
        Function<String, CompletionStage<Json>> answer = methods.get(method);
        return answer == null ? CompletableFuture.completedFuture(Json.NULL) : answer.apply(arguments.text());
    }
}
