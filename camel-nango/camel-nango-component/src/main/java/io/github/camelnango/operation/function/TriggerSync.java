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

import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.api.RunInfo;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.api.SyncRequest;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import io.github.camelnango.operation.Operation;
import io.github.camelnango.operation.RecordOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a sync now; waits for it and returns a summary unless {@code wait=false}. A run that asks does not wait: it
 * could take hours, and inside an engine with room for one run it could not even start. But it hears at once that there
 * is no such sync or connection.
 */
final class TriggerSync implements Operation {

    private static final Logger LOG = LoggerFactory.getLogger(TriggerSync.class);

    @Override
    public CompletionStage<?> process(Call call) {
        RecordOptions options = call.target().records();
        SyncRequest request = new SyncRequest(
                call.connection(),
                call.target().name(),
                call.variant(),
                call.flag(Headers.RESET, options.isReset()),
                call.flag(Headers.EMPTY_CACHE, options.isEmptyCache()),
                Origin.of(call),
                call.target().validation());
        boolean asked = call.run() != null;
        if (asked) {
            require(call.runtime(), request);
        }
        CompletionStage<RunResult> run = call.runtime().functions().runSync(request);
        if (options.isWait() && !asked) {
            return run.thenAccept(result -> {
                call.header(Headers.RUN_ID, result.runId());
                call.reply(summary(result));
            });
        }
        // Nobody waits, so nobody else hears of the failure; the run history has it too.
        run.whenComplete((result, failure) -> {
            if (failure != null) {
                LOG.warn("Sync {} for {} failed: {}", request.sync(), request.connection(), failure.getMessage());
            }
        });
        return CompletableFuture.completedStage(null);
    }

    private static void require(NangoRuntime runtime, SyncRequest request) {
        runtime.functions()
                .get(new FunctionName(FunctionKind.SYNC, request.connection().integration(), request.sync()));
        runtime.connections().get(request.connection(), false);
    }

    private static Map<String, Object> summary(RunResult result) {
        Map<String, Object> changes = new LinkedHashMap<>();
        result.changes().forEach((model, counts) -> changes.put(model, counts(counts)));
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("runId", result.runId());
        summary.put("status", succeeded(result) ? "success" : "success with rejects");
        summary.put("changes", changes);
        summary.put("startedAt", result.startedAt().toString());
        summary.put("durationMillis", result.duration().toMillis());
        return summary;
    }

    private static boolean succeeded(RunResult result) {
        return RunInfo.Status.succeeded(result.changes()) == RunInfo.Status.SUCCESS;
    }

    private static Map<String, Object> counts(RecordChanges changes) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("added", changes.added());
        counts.put("updated", changes.updated());
        counts.put("deleted", changes.deleted());
        counts.put("unchanged", changes.unchanged());
        if (changes.rejected() > 0) {
            counts.put("rejected", changes.rejected());
        }
        return counts;
    }
}
