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
package io.github.camelnango.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.Run;
import io.github.camelnango.typed.JsonCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JavaExecutionTest {
    private static final NangoException REASON = new NangoException("script_aborted", "enough");

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        threads.shutdownNow();
    }

    private JavaExecution start(JavaFunction.Code code) {
        FunctionDefinition definition = FunctionDefinition.action("github", "x", "1", "bean 'x'");
        JavaFunction function = new JavaFunction(definition, threads, JsonCodec.of(new DefaultCamelContext()), code);
        JavaExecution execution = new JavaExecution(function, new NoNango(definition), Duration.ofMillis(50));
        execution.start(null);
        return execution;
    }

    private record NoNango(FunctionDefinition definition) implements Nango {
        @Override
        public Run run() {
            ConnectionRef acme = new ConnectionRef("github", "acme");
            return new Run(
                    "r",
                    definition.name(),
                    "1",
                    "action",
                    acme,
                    1,
                    "github",
                    "dev",
                    "base",
                    null,
                    null,
                    0,
                    Instant.EPOCH);
        }

        @Override
        public CompletionStage<Json> call(String method, Json arguments) {
            return CompletableFuture.failedStage(new IllegalStateException("not here"));
        }
    }

    private static Json get(JavaExecution execution) throws Exception {
        return execution.result().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void cancelInterruptsAndEndsWithItsReason() {
        JavaExecution execution = start((nango, input) -> {
            started.countDown();
            end.await();
            return "never";
        });
        cancelWhenStarted(execution);
        assertThatThrownBy(() -> get(execution)).hasCause(REASON);
    }

    @Test
    void codeThatDoesNotHeedItIsLeftToItselfAndTheThreadIsCleanAfterwards() throws Exception {
        JavaExecution stubborn = start((nango, input) -> {
            started.countDown();
            while (end.getCount() > 0) {
                Thread.onSpinWait();
            }
            return "late";
        });
        cancelWhenStarted(stubborn);
        assertThatThrownBy(() -> get(stubborn)).hasCause(REASON);
        end.countDown();
        // The same thread: what is left of the interruption would meet the next run.
        assertThat(get(start((nango, input) -> Thread.currentThread().isInterrupted())))
                .isEqualTo(new Json("false"));
    }

    @Test
    void cancelledBeforeItStartsItDoesNotRun() {
        threads.execute(() -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        JavaExecution execution = start((nango, input) -> {
            started.countDown();
            return null;
        });
        execution.cancel(REASON);
        end.countDown();
        assertThatThrownBy(() -> get(execution)).hasCause(REASON);
        assertThat(started.getCount()).isOne();
    }

    @Test
    void errorsAreFailuresOfTheRunToo() {
        JavaExecution execution = start((nango, input) -> recurse(1) + "");
        assertThatThrownBy(() -> get(execution))
                .cause()
                .isInstanceOf(NangoScriptException.class)
                .hasMessageContaining("java.lang.StackOverflowError");
    }

    private static int recurse(int n) {
        return recurse(n + 1) + 1;
    }

    private void cancelWhenStarted(JavaExecution execution) {
        try {
            started.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        execution.cancel(REASON);
    }
}
