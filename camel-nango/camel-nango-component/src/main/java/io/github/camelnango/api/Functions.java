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
package io.github.camelnango.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Port: functions and their runs. Thread-safe.
 *
 * <p>Stages fail, never wrapped, with {@link NangoActionException} when the function threw an {@code ActionError},
 * {@link NangoHttpException} when it let a provider's HTTP error through, {@link NangoScriptException} for anything else
 * in the script, and other {@link NangoException}s for what kept it from running.
 */
public interface Functions {

    /**
     * The function of that name, loaded and compiled.
     *
     * @throws NangoException {@code unknown_function}, with a message that names what exists
     * @throws NangoScriptException if it exists and cannot be loaded; the message names file, line and column
     */
    Function get(FunctionName name);

    /** Names of all functions of an integration, by kind and name; scripts are not compiled for it. */
    List<FunctionName> list(String integration);

    /**
     * Adds a function that is not a script, such as a route.
     *
     * @return closing it keeps the name known, so that later calls fail with the reason that it is stopped
     * @throws NangoException {@code duplicate_function} if the name is taken
     */
    Registration register(Function function);

    /**
     * Holds records that a route is about to write against the JSON Schemas that functions declare for their model, as far
     * as these functions are loaded; records of other models pass. By default, all pass.
     *
     * @param partial whether members may be missing
     * @param validation what becomes of records that do not fit; {@code null} for what holds for the runtime
     * @throws NangoValidationException {@code invalid_sync_record} if some do not fit and are to be refused
     */
    default void checkRecords(Dataset dataset, Json records, boolean partial, @Nullable Validation validation) {}

    /** Runs an action and ends with its output. */
    CompletionStage<RunResult> runAction(ActionRequest request);

    /**
     * Runs a sync now and ends with the run. Fails with {@code sync_already_running} while one of the same connection
     * and variant runs.
     */
    CompletionStage<RunResult> runSync(SyncRequest request);

    /**
     * Runs the webhook handler of a sync, whether or not the sync itself is running, and ends with the run. Who sent the
     * payload is the caller's to verify.
     */
    default CompletionStage<RunResult> runWebhook(WebhookRequest request) {
        return CompletableFuture.failedFuture(
                new NangoException("not_supported", "Webhook handlers cannot be run one by one here"));
    }

    /** Runs an on-event function for a connection, and ends with the run. */
    default CompletionStage<RunResult> runOnEvent(ConnectionRef connection, String function) {
        return CompletableFuture.failedFuture(
                new NangoException("not_supported", "On-event functions cannot be run one by one here"));
    }

    /**
     * Keeps a sync's schedules from running it until it is started again, also after a restart, and ends a run of it.
     * It can still be run on request. Blocks.
     */
    default void pause(ConnectionRef connection, String sync, String variant) {
        throw new NangoException("not_supported", "Syncs cannot be paused here");
    }

    /** Lets a sync's schedules run it again after a pause, when they are due. Blocks. */
    default void start(ConnectionRef connection, String sync, String variant) {
        throw new NangoException("not_supported", "Syncs cannot be started here");
    }

    /** Runs a sync on a schedule, first at once, until the registration is closed. */
    Registration schedule(SyncSchedule schedule);

    /**
     * Runs a sync on a schedule and tells how each run ended.
     *
     * @param listener called after each run, on a thread that it may block for a moment
     */
    default Registration schedule(SyncSchedule schedule, Consumer<RunOutcome> listener) {
        return schedule(schedule);
    }
}
