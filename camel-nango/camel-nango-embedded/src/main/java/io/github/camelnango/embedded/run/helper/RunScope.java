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

import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.api.Nango;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.Secret;
import io.github.camelnango.api.Validation;
import io.github.camelnango.embedded.run.call.RunCalls;
import io.github.camelnango.embedded.run.call.RunGate;
import io.github.camelnango.embedded.run.call.RunMemo;
import io.github.camelnango.embedded.run.call.StateChanges;
import io.github.camelnango.embedded.run.memory.RunMemory;
import io.github.camelnango.embedded.run.record.Merging;
import io.github.camelnango.embedded.run.record.RecordPages;
import io.github.camelnango.embedded.run.record.RunRecords;
import io.github.camelnango.embedded.run.service.OpenRequests;
import io.github.camelnango.embedded.run.service.RunServices;
import io.github.camelnango.embedded.run.validate.JsonSchemas;
import io.github.camelnango.embedded.run.validate.Misfits;
import io.github.camelnango.embedded.run.validate.SchemaCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** All that belongs to one run: its helper, and what the helper shares. Thread-safe. */
public final class RunScope {
    private final Run run;
    private final RunGate gate = new RunGate();
    private final StateChanges order = new StateChanges();
    private final RunRecords records = new RunRecords();
    private final RunLog log;
    private final HttpMethods http;
    private final RecordMethods recordMethods;
    private final LockMethods locks;
    private final FetchMethods fetch;
    private final Nango nango;
    private final OpenRequests openRequests;
    private final Misfits misfits;
    private final @Nullable SchemaCheck check;

    /** Reads the environment's log level: blocks. */
    public RunScope(
            Run run,
            Function function,
            Validation validation,
            JsonSchemas schemas,
            RunServices services,
            RunMemory memory) {
        FunctionDefinition definition = function.definition();
        this.run = run;
        this.misfits = new Misfits(run, validation);
        this.openRequests = services.openRequests();
        this.log = new RunLog(run, services.history(), services.settings().clock(), threshold(services));
        RunCalls calls = new RunCalls(services.calls(), run, gate);
        RunMemo memo = new RunMemo(services.settings().clock());
        Executor io = services.settings().io();
        Map<String, HelperMethod> methods = new HashMap<>();
        this.http = new HttpMethods(calls, services.proxy(), io);
        http.addTo(methods);
        new ConnectionMethods(calls, services.connectionView(), memo, log.mask()).addTo(methods);
        new MetadataMethods(calls, order, memo).addTo(methods);
        new ActionMethods(calls, order).addTo(methods);
        new SyncMethods(calls, order).addTo(methods);
        new CheckpointMethods(run, memory.checkpoints(), order, records, gate, io).addTo(methods);
        new LogMethods(log).addTo(methods);
        new ValidationMethods(misfits, records).addTo(methods);
        boolean strict = services.settings().strictCompatibility();
        new IntegrationMethods(calls, memo, log.mask(), strict).addTo(methods);
        this.locks = new LockMethods(run.id(), memory.locks(), order, io);
        locks.addTo(methods);
        this.fetch = new FetchMethods(services.plainHttp());
        fetch.addTo(methods);
        RunModels models = new RunModels(definition);
        Merging merging = new Merging();
        this.recordMethods = new RecordMethods(
                calls,
                models,
                order,
                records,
                merging,
                new RecordPages(services),
                strict ? null : services.settings().limits().deletions());
        if (definition.name().kind() == FunctionKind.SYNC) {
            recordMethods.addTo(methods);
            new MergingMethods(run, services, order, log, merging, models).addTo(methods);
            new NoteMethods(definition, records).addTo(methods);
        }
        if (!function.validates() && validation != Validation.OFF) {
            this.check = new SchemaCheck(definition.schemas(), schemas, misfits);
            new CheckedMethods(check, records).wrap(methods);
        } else {
            this.check = null;
        }
        this.nango = new RunNango(run, gate, log, validation, methods);
    }

    private static LogLevel threshold(RunServices services) {
        Secret level = services.environment().variables().get("NANGO_LOGGER_LEVEL");
        LogLevel known = level == null ? null : LogMethods.level(level.reveal());
        return known == null ? LogLevel.WARN : known;
    }

    public Run run() {
        return run;
    }

    public Nango nango() {
        return nango;
    }

    public RunGate gate() {
        return gate;
    }

    public RunLog log() {
        return log;
    }

    public RunRecords records() {
        return records;
    }

    /** Checks an action's input or output, unless the function does so itself. */
    public void check(String part, @Nullable Json value) {
        if (check != null && run.function().kind() == FunctionKind.ACTION) {
            check.value(part, value);
        }
    }

    /** What becomes of values that do not fit their schema. */
    public Validation validation() {
        return misfits.mode();
    }

    /** Deletes the model's live records that this run has not written. */
    public CompletionStage<List<String>> deletePrevious(String model) {
        return recordMethods.deletePrevious(model);
    }

    /**
     * Ends when all state-changing calls have; fails with one that nobody can have seen failing, and if a checkpoint
     * was refused for records that are still missing.
     *
     * @param triggered whether to wait for actions too that the function triggered
     */
    public CompletionStage<@Nullable Void> drained(boolean triggered) {
        return order.end(triggered).thenRun(records::requireCheckpoint);
    }

    /** Refuses further calls, and ends the requests that are in flight. */
    public void cancel(NangoException reason) {
        gate.close(reason);
        openRequests.end(run.id());
    }

    /** Frees what the function left open: blocks for a moment. */
    public void close() {
        http.close();
        misfits.tell((level, line) -> log.system(level, line, null));
        fetch.close();
        locks.close(log);
    }
}
