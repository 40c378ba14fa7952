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
import io.github.camelnango.api.Connection;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.api.Validation;
import io.github.camelnango.embedded.run.call.Stages;
import io.github.camelnango.embedded.run.helper.RunScope;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs actions, and on-event functions, which differ from them in their time limit only. Thread-safe. */
final class ActionRunner {
    private final FunctionRegistry functions;
    private final RunningRuns running;
    private final RunFactory runs;
    private final Runner runner;
    private final NangoSettings settings;

    ActionRunner(
            FunctionRegistry functions, RunningRuns running, RunFactory runs, Runner runner, NangoSettings settings) {
        this.functions = functions;
        this.running = running;
        this.runs = runs;
        this.runner = runner;
        this.settings = settings;
    }

    CompletionStage<RunResult> run(ActionRequest request) {
        FunctionName name =
                new FunctionName(FunctionKind.ACTION, request.connection().integration(), request.action());
        Runner.Limit limit = new Runner.Limit("actionTimeout", settings.limits().actionTimeout());
        return start(name, request, limit);
    }

    CompletionStage<RunResult> runOnEvent(ConnectionRef connection, String function) {
        FunctionName name = new FunctionName(FunctionKind.ON_EVENT, connection.integration(), function);
        Runner.Limit limit =
                new Runner.Limit("onEventTimeout", settings.limits().onEventTimeout());
        return start(name, new ActionRequest(connection, function, null, null), limit);
    }

    private CompletionStage<RunResult> start(FunctionName name, ActionRequest request, Runner.Limit limit) {
        // In the caller's thread, which this holds no longer than a look into the store.
        return Stages.plain(Stages.guarded(() -> {
            running.requireOpen();
            Run parent = request.parentRun() == null ? null : parent(name, request.connection(), request.parentRun());
            Function function = functions.get(name);
            Connection connection = runs.connection(request.connection());
            Run run = runs.other(function, connection, parent, request.origin());
            return runner.start(function, run, request.input(), limit.with(validation(request)), this::end)
                    .result();
        }));
    }

    /** What holds for an action holds for those that it triggers, unless their endpoint says otherwise. */
    private @Nullable Validation validation(ActionRequest request) {
        if (request.validation() != null || request.parentRun() == null) {
            return request.validation();
        }
        return running.find(request.parentRun())
                .map(parent -> parent.scope().validation())
                .orElse(null);
    }

    private Run parent(FunctionName name, ConnectionRef connection, String id) {
        Run parent = running.find(id)
                .map(ActiveRun::run)
                .orElseThrow(() -> new NangoScriptException(
                        "script_aborted", "The " + name + " was not started: the run that triggered it has ended"));
        int most = settings.limits().actionDepth();
        if (parent.depth() >= most) {
            throw new NangoException(
                    "action_depth_exceeded",
                    "The " + name + " for connection " + connection.id() + " was not started: actions triggered each"
                            + " other " + (parent.depth() + 1) + " levels deep, but " + most
                            + " are allowed: if they are meant to, raise the component option actionDepth");
        }
        return parent;
    }

    private CompletionStage<@Nullable Void> end(RunScope scope, Json output) {
        long most = settings.limits().outputBytes();
        // A character is one byte at least and three at most, so the bytes are counted only where it matters.
        long size = output.text().length();
        if (size * 3 > most) {
            size = output.text().getBytes(StandardCharsets.UTF_8).length;
        }
        if (size > most) {
            throw new NangoScriptException(
                    "script_output_too_large",
                    Runner.title(scope.run()) + ": Output size is too large: " + size
                            + " bytes. Maximum allowed size is " + most
                            + " bytes: return less, or raise the component option maxOutputSize");
        }
        return CompletableFuture.completedFuture(null);
    }
}
