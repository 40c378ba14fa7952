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
import io.github.camelnango.api.Connection;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.api.WebhookRequest;
import io.github.camelnango.embedded.run.call.Stages;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Runs webhook handlers of syncs, beside the syncs themselves. Thread-safe. */
final class WebhookRunner {
    private final FunctionRegistry functions;
    private final RunningRuns running;
    private final RunFactory runs;
    private final Runner runner;
    private final NangoSettings settings;

    WebhookRunner(
            FunctionRegistry functions, RunningRuns running, RunFactory runs, Runner runner, NangoSettings settings) {
        this.functions = functions;
        this.running = running;
        this.runs = runs;
        this.runner = runner;
        this.settings = settings;
    }

    CompletionStage<RunResult> run(WebhookRequest request) {
        CompletableFuture<ActiveRun> started = Stages.on(settings.io(), () -> start(request));
        return Stages.plain(started.thenCompose(ActiveRun::result));
    }

    private ActiveRun start(WebhookRequest request) {
        running.requireOpen();
        FunctionName name =
                new FunctionName(FunctionKind.SYNC, request.connection().integration(), request.sync());
        Function function = functions.get(name);
        if (!function.definition().handlesWebhooks()) {
            throw new NangoScriptException(
                    "script_internal_error",
                    "Missing onWebhook function: the " + name + " ("
                            + function.definition().source()
                            + ") has none; in the older style, there is no onWebhookPayloadReceived export for it");
        }
        Connection connection = runs.connection(request.connection());
        Run run = runs.webhook(function, connection, request.origin());
        Runner.Limit limit =
                new Runner.Limit("webhookTimeout", settings.limits().webhookTimeout());
        return runner.start(
                function, run, request.payload(), limit, (scope, output) -> CompletableFuture.completedFuture(null));
    }
}
