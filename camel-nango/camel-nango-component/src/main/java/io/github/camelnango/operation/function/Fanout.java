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
package io.github.camelnango.operation.function;

import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.Functions;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.operation.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs several functions for one exchange. */
final class Fanout {

    private Fanout() {}

    /** What the integration's functions of that kind declare; fails if one of them cannot be loaded. */
    static Stream<FunctionDefinition> definitions(Functions functions, String integration, FunctionKind kind) {
        return functions.list(integration).stream()
                .filter(name -> name.kind() == kind)
                .map(name -> functions.get(name).definition());
    }

    /** Runs all at once, and ends with the last; the first failure is the exchange's, after all have ended. */
    static CompletionStage<?> run(
            Call call, List<FunctionDefinition> all, Function<FunctionDefinition, CompletionStage<RunResult>> run) {
        List<CompletableFuture<Map<String, Object>>> runs = new ArrayList<>();
        for (FunctionDefinition function : all) {
            runs.add(run.apply(function)
                    .thenApply(result -> member(function, result))
                    .toCompletableFuture());
        }
        return CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new))
                .thenRun(() ->
                        call.reply(runs.stream().map(CompletableFuture::join).toList()));
    }

    private static Map<String, Object> member(FunctionDefinition function, RunResult result) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("function", function.name().name());
        member.put("runId", result.runId());
        return member;
    }
}
