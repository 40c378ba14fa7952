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

import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.Validation;
import io.github.camelnango.embedded.run.call.RunGate;
import io.github.camelnango.embedded.run.call.Stages;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The helper of one run: a table of methods behind a gate that closes when the run is ended. Thread-safe. */
final class RunNango implements Nango {
    /** Methods of a sync's helper, which others are told of by name. */
    private static final Set<String> OF_SYNCS = Set.of(
            "batchSave",
            "batchSend",
            "batchUpdate",
            "batchDelete",
            "getRecordsByIds",
            "listRecordsPage",
            "trackDeletesStart",
            "trackDeletesEnd",
            "deleteRecordsFromPreviousExecutions",
            "setMergingStrategy");

    private final Run run;
    private final RunGate gate;
    private final RunLog log;
    private final Validation validation;
    private final Map<String, HelperMethod> methods;

    RunNango(Run run, RunGate gate, RunLog log, Validation validation, Map<String, HelperMethod> methods) {
        this.run = run;
        this.gate = gate;
        this.log = log;
        this.validation = validation;
        this.methods = Map.copyOf(methods);
    }

    @Override
    public Run run() {
        return run;
    }

    @Override
    public LogLevel logLevel() {
        return log.threshold();
    }

    @Override
    public Validation validation() {
        return validation;
    }

    @Override
    public CompletionStage<Json> call(String method, Json arguments) {
        try {
            gate.check();
            return Stages.plain(method(method).call(new Arguments(method, arguments)));
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private HelperMethod method(String name) {
        HelperMethod method = methods.get(name);
        if (method != null) {
            return method;
        }
        if (OF_SYNCS.contains(name) && run.function().kind() != FunctionKind.SYNC) {
            String caller = run.function().kind() == FunctionKind.ACTION ? "an action" : "an on-event function";
            throw new NangoScriptException("script_internal_error", "nango." + name + " is not available in " + caller);
        }
        throw notSupported(name);
    }

    static NangoScriptException notSupported(String method) {
        return new NangoScriptException("not_supported", "not supported: nango." + method);
    }
}
