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
package io.github.camelnango.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.Run;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers the script's calls at once: pages of issues from memory; saved records are parsed and dropped. */
final class BenchNango implements Nango {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String START = "{\"status\":200,\"statusText\":\"OK\",\"headers\":{},\"body\":{\"json\":";

    private final Run run;
    private final String page;
    private final int pages;
    private int served;
    private long saved;

    /** @param pages how often {@code page} is served before an empty one */
    BenchNango(FunctionName function, String page, int pages) {
        this.page = page;
        this.pages = pages;
        this.run = new Run(
                UUID.randomUUID().toString(),
                function,
                "benchmark",
                function.kind().id(),
                new ConnectionRef(function.integration(), "acme"),
                1,
                "demo",
                "dev",
                "base",
                null,
                null,
                0,
                Instant.now());
    }

    long saved() {
        return saved;
    }

    @Override
    public Run run() {
        return run;
    }

    @Override
    public CompletionStage<Json> call(String method, Json arguments) {
        return switch (method) {
            // Put together for each answer, as the runtime does.
            case "proxy" -> answer(START + (served++ < pages ? page : "[]") + "}}");
            case "batchSave" -> {
                saved += parse(arguments.text());
                yield CompletableFuture.completedFuture(Json.NULL);
            }
            default -> answer("{}");
        };
    }

    private static CompletionStage<Json> answer(String json) {
        return CompletableFuture.completedFuture(new Json(json));
    }

    private static int parse(String arguments) {
        try {
            return JSON.readTree(arguments).path(0).size();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The script saved what is not JSON", e);
        }
    }
}
