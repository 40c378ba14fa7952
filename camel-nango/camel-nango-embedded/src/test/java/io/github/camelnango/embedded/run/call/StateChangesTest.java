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
package io.github.camelnango.embedded.run.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.embedded.run.TestRuns;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StateChangesTest {
    private final StateChanges changes = new StateChanges();

    @Test
    void failsTheEndWithACallThatFailsAfterTheFunctionHasEnded() {
        CompletableFuture<String> call = new CompletableFuture<>();
        changes.inOrder(() -> call);
        CompletionStage<Void> end = changes.end(true);
        assertThat(end.toCompletableFuture()).isNotDone();
        call.completeExceptionally(new IllegalStateException("disk full"));
        assertThatThrownBy(() -> TestRuns.await(end)).hasMessage("disk full");
    }

    @Test
    void leavesAFailureToTheFunctionThatCanHaveSeenIt() {
        changes.inOrder(() -> CompletableFuture.failedFuture(new IllegalStateException("seen")));
        assertThat(changes.end(true).toCompletableFuture()).isCompleted();
    }

    @Test
    void waitsForCallsWithoutOrderOnlyIfAsked() {
        StateChanges failed = new StateChanges();
        failed.atOnce(CompletableFuture<String>::new);
        changes.atOnce(CompletableFuture<String>::new);
        assertThat(failed.end(false).toCompletableFuture()).isCompleted();
        assertThat(changes.end(true).toCompletableFuture()).isNotDone();
    }

    @Test
    void makesThousandsOfCallsWithoutDeepStacks() {
        AtomicInteger made = new AtomicInteger();
        CompletableFuture<String> first = new CompletableFuture<>();
        changes.inOrder(() -> first);
        for (int i = 0; i < 100_000; i++) {
            changes.inOrder(() -> CompletableFuture.completedFuture(made.incrementAndGet()));
        }
        assertThat(made).hasValue(0);
        first.complete("done");
        assertThat(made).hasValue(100_000);
        assertThat(changes.end(true).toCompletableFuture()).isCompleted();
    }
}
