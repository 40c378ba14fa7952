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
package io.github.camelnango.embedded.run.helper;

import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.Run;
import io.github.camelnango.embedded.run.call.RunGate;
import io.github.camelnango.embedded.run.call.Stages;
import io.github.camelnango.embedded.run.call.StateChanges;
import io.github.camelnango.embedded.run.memory.CheckpointRules;
import io.github.camelnango.embedded.run.memory.Checkpoints;
import io.github.camelnango.embedded.run.record.RunRecords;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a function goes on after an interruption, kept by connection. Calls take effect in order, one at a time. */
final class CheckpointMethods {
    private final Run run;
    private final Checkpoints checkpoints;
    private final StateChanges order;
    private final RunRecords records;
    private final RunGate gate;
    private final Executor io;
    private boolean read;
    private Checkpoints.@Nullable Stored known;

    CheckpointMethods(
            Run run, Checkpoints checkpoints, StateChanges order, RunRecords records, RunGate gate, Executor io) {
        this.run = run;
        this.checkpoints = checkpoints;
        this.order = order;
        this.records = records;
        this.gate = gate;
        this.io = io;
    }

    void addTo(Map<String, HelperMethod> methods) {
        methods.put(
                "getCheckpoint",
                arguments -> inOrder("reading", () -> {
                    Checkpoints.Stored stored = known();
                    return stored == null || stored.value() == null ? Json.NULL : stored.value();
                }));
        methods.put("saveCheckpoint", arguments -> {
            CheckpointRules.check(arguments.tree(0));
            Json value = arguments.json(0);
            return inOrder("saving", () -> write(value));
        });
        methods.put("clearCheckpoint", arguments -> inOrder("deleting", this::clear));
    }

    /** The checkpoints of the exec and of the webhook handler of one sync are two. */
    static String name(Run run) {
        String base = run.scriptType() + ":" + run.function().name();
        return switch (run.scriptType()) {
            case "sync", "webhook" -> base + ":" + run.variant();
            default -> base;
        };
    }

    private CompletionStage<Json> inOrder(String doing, Supplier<Json> work) {
        return order.inOrder(() -> Stages.on(io, () -> {
            gate.check();
            try {
                return work.get();
            } catch (NangoException e) {
                String message = "Error " + doing + " checkpoint: " + e.getMessage();
                throw new NangoScriptException(e.getType(), message, null, null, e);
            }
        }));
    }

    private synchronized Checkpoints.@Nullable Stored known() {
        if (!read) {
            known = checkpoints.read(run.connectionNumber(), name(run)).orElse(null);
            read = true;
        }
        return known;
    }

    private synchronized Json write(@Nullable Json value) {
        if (value != null) {
            records.requireSavedForCheckpoint();
        }
        known = checkpoints.write(run.connectionNumber(), name(run), value, known());
        return Json.NULL;
    }

    private synchronized Json clear() {
        Checkpoints.Stored stored = known();
        if (stored == null || stored.value() == null) {
            throw new NangoScriptException("invalid_checkpoint", "there is no checkpoint to delete");
        }
        return write(null);
    }
}
