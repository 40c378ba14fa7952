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

import io.github.camelnango.api.Execution;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.embedded.run.call.Stages;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Functions written in Java. */
public interface JavaFunction {

    CompletionStage<Json> run(Nango nango, @Nullable Json input) throws Exception;

    static Function action(String name, JavaFunction code) {
        return new Coded(FunctionDefinition.action("api", name, "1", "Java"), code);
    }

    static Function sync(String name, String frequency, JavaFunction code) {
        return sync(name, frequency, false, code);
    }

    static Function sync(String name, String frequency, boolean trackDeletes, JavaFunction code) {
        return new Coded(
                new FunctionDefinition(
                        new FunctionName(FunctionKind.SYNC, "api", name),
                        null,
                        null,
                        "1",
                        "Java",
                        List.of("Issue", "User"),
                        frequency,
                        true,
                        trackDeletes,
                        false,
                        List.of(),
                        false,
                        null,
                        Map.of()),
                code);
    }

    /** A sync with a webhook handler; which of the two is to run, the code finds out from its run. */
    static Function webhookSync(String name, JavaFunction code) {
        return new Coded(
                new FunctionDefinition(
                        new FunctionName(FunctionKind.SYNC, "api", name),
                        null,
                        null,
                        "1",
                        "Java",
                        List.of("Issue", "User"),
                        "every hour",
                        true,
                        false,
                        false,
                        List.of("*"),
                        true,
                        null,
                        Map.of()),
                code);
    }

    static Function onEvent(String name, JavaFunction code) {
        return new Coded(
                new FunctionDefinition(
                        new FunctionName(FunctionKind.ON_EVENT, "api", name),
                        null,
                        null,
                        "1",
                        "Java",
                        List.of(),
                        null,
                        false,
                        false,
                        false,
                        List.of(),
                        false,
                        "post-connection-creation",
                        Map.of()),
                code);
    }

    static Execution start(JavaFunction code, Nango nango, @Nullable Json input) {
        CompletableFuture<Json> result = new CompletableFuture<>();
        new Thread(
                        () -> {
                            try {
                                code.run(nango, input).whenComplete((value, failure) -> {
                                    if (failure == null) {
                                        result.complete(value);
                                    } else {
                                        result.completeExceptionally(Stages.unwrap(failure));
                                    }
                                });
                            } catch (Throwable e) {
                                result.completeExceptionally(e);
                            }
                        },
                        "function")
                .start();
        return new Execution() {
            @Override
            public CompletionStage<Json> result() {
                return result;
            }

            @Override
            public void cancel(NangoException reason) {
                result.completeExceptionally(reason);
            }
        };
    }

    record Coded(FunctionDefinition definition, JavaFunction code) implements Function {
        @Override
        public Execution start(Nango nango, @Nullable Json input) {
            return JavaFunction.start(code, nango, input);
        }
    }
}
