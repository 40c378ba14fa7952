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

import io.github.camelnango.api.ActionRequest;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.GuardedWrite;
import io.github.camelnango.api.HelperCall;
import io.github.camelnango.api.HelperCalls;
import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LastAction;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.api.RecordQuery;
import io.github.camelnango.api.RecordWrite;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.StoredRecord;
import io.github.camelnango.api.SyncRequest;
import io.github.camelnango.embedded.json.JsonText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes helper calls to the ports without a route in between; a test may step in. */
public final class DirectCalls implements HelperCalls {
    public final List<HelperCall> calls = new CopyOnWriteArrayList<>();
    private final Executor io;
    private @Nullable NangoRuntime runtime;
    /** Answers a call instead of the ports, unless it returns null. */
    public volatile Function<HelperCall, @Nullable CompletionStage<HelperReply>> interceptor = call -> null;

    public DirectCalls(Executor io) {
        this.io = io;
    }

    void to(NangoRuntime opened) {
        runtime = opened;
    }

    List<String> operations() {
        return calls.stream().map(call -> call.kind() + ":" + call.operation()).toList();
    }

    @Override
    public CompletionStage<HelperReply> send(HelperCall call) {
        calls.add(call);
        CompletionStage<HelperReply> instead = interceptor.apply(call);
        if (instead != null) {
            return instead;
        }
        return CompletableFuture.completedFuture(call).thenComposeAsync(this::dispatch, io);
    }

    /** As the endpoint does for a script: it does not wait for the run. */
    private static CompletionStage<HelperReply> asked(CompletionStage<?> run) {
        return done(reply(null));
    }

    private CompletionStage<HelperReply> dispatch(HelperCall call) {
        String connectionId = (String) call.headers().get("CamelNangoConnectionId");
        Run run = call.run();
        return switch (call.kind()) {
            case "records" -> done(records(call, new ConnectionRef(call.integration(), connectionId), run));
            case "metadata" -> done(metadata(call, new ConnectionRef(call.integration(), connectionId)));
            case "connection" ->
                done(reply(runtime.connections()
                        .get(
                                new ConnectionRef(call.integration(), connectionId),
                                Boolean.TRUE.equals(call.headers().get("CamelNangoForceRefresh")))));
            case "integration" ->
                done(reply(runtime.integrations().find(call.integration()).orElseThrow()));
            case "environment" -> done(reply(runtime.environment().variables()));
            case "action" ->
                runtime.functions()
                        .runAction(new ActionRequest(
                                new ConnectionRef(call.integration(), connectionId),
                                call.name(),
                                (Json) call.body(),
                                run.id()))
                        .thenApply(result -> reply(result.output()));
            case "sync" ->
                call.operation().equals("start")
                        ? start(call, connectionId)
                        : asked(runtime.functions()
                                .runSync(new SyncRequest(
                                        new ConnectionRef(call.integration(), connectionId),
                                        call.name(),
                                        (String) call.headers().get("CamelNangoVariant"),
                                        (Boolean) call.headers().get("CamelNangoReset"),
                                        (Boolean) call.headers().get("CamelNangoEmptyCache"))));
            case "proxy" ->
                runtime.proxy()
                        .send((ProxyRequest) call.properties().get("CamelNangoProxyConfig"))
                        .thenApply(response -> {
                            Map<String, Object> headers = new HashMap<>(response.headers());
                            headers.put("CamelHttpResponseCode", response.status());
                            headers.put("CamelHttpResponseText", response.statusText());
                            Object body =
                                    response.body() instanceof HttpBody.JsonBody json ? json.json() : response.body();
                            return new HelperReply(body, headers);
                        });
            default -> throw new IllegalArgumentException(call.kind());
        };
    }

    private HelperReply records(HelperCall call, ConnectionRef connection, Run run) {
        Dataset dataset =
                new Dataset(connection, call.name(), (String) call.headers().get("CamelNangoVariant"));
        Json body = call.body() instanceof Json json ? json : Json.NULL;
        return switch (call.operation()) {
            case "save", "update", "delete" -> write(call, dataset, body);
            case "list", "get" -> list(call, dataset);
            case "trackDeletesStart" -> {
                runtime.records().trackDeletesStart(dataset, run.id());
                yield reply(null);
            }
            case "trackDeletesEnd" -> reply(JsonText.json(runtime.records().trackDeletesEnd(dataset, run.id())));
            default -> throw new IllegalArgumentException(call.operation());
        };
    }

    private HelperReply write(HelperCall call, Dataset dataset, Json body) {
        String since = (String) call.headers().get("CamelNangoUnlessModifiedAfter");
        String run = call.run().id();
        RecordWrite kind = RecordWrite.valueOf(call.operation().toUpperCase(Locale.ROOT));
        if (since == null) {
            return changes(
                    switch (kind) {
                        case SAVE -> runtime.records().save(dataset, body, run);
                        case UPDATE -> runtime.records().update(dataset, body, run);
                        case DELETE -> runtime.records().delete(dataset, body, run);
                    });
        }
        GuardedWrite written = runtime.records().write(kind, dataset, body, run, since);
        Map<String, Object> headers = new HashMap<>(changes(written.changes()).headers());
        headers.put("CamelNangoUnlessModifiedAfter", written.since());
        return new HelperReply(null, headers);
    }

    @SuppressWarnings("unchecked")
    private HelperReply list(HelperCall call, Dataset dataset) {
        List<String> ids = (List<String>) call.headers().getOrDefault("CamelNangoIds", List.of());
        String filter = (String) call.headers().get("CamelNangoFilter");
        Set<LastAction> actions = filter == null
                ? Set.of()
                : Arrays.stream(filter.split(","))
                        .map(name -> LastAction.valueOf(name.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
        var page = runtime.records()
                .list(
                        dataset,
                        new RecordQuery((String) call.headers().get("CamelNangoCursor"), null, ids, actions, (Integer)
                                call.headers().getOrDefault("CamelNangoLimit", 100)));
        String records =
                page.records().stream().map(DirectCalls::withCursor).collect(Collectors.joining(",", "[", "]"));
        Map<String, Object> headers = new HashMap<>();
        if (page.nextCursor() != null) {
            headers.put("CamelNangoNextCursor", page.nextCursor());
        }
        return new HelperReply(new Json(records), headers);
    }

    private static String withCursor(StoredRecord record) {
        String payload = record.payload().text();
        return payload.substring(0, payload.lastIndexOf('}')) + ",\"_nango_metadata\":{\"cursor\":\"" + record.cursor()
                + "\",\"last_modified_at\":\"" + record.lastModifiedAt() + "\"}}";
    }

    private CompletionStage<HelperReply> start(HelperCall call, String connectionId) {
        String variant = (String) call.headers().get("CamelNangoVariant");
        runtime.functions().start(new ConnectionRef(call.integration(), connectionId), call.name(), variant);
        return done(reply(null));
    }

    private HelperReply metadata(HelperCall call, ConnectionRef connection) {
        return switch (call.operation()) {
            case "get" -> reply(runtime.connections().metadata(connection));
            case "set" -> reply(runtime.connections().setMetadata(connection, (Json) call.body()));
            default -> reply(runtime.connections().updateMetadata(connection, (Json) call.body()));
        };
    }

    private static HelperReply changes(RecordChanges changes) {
        return new HelperReply(
                null,
                Map.of(
                        "CamelNangoAdded", changes.added(),
                        "CamelNangoUpdated", changes.updated(),
                        "CamelNangoDeleted", changes.deleted(),
                        "CamelNangoUnchanged", changes.unchanged(),
                        "CamelNangoRejected", changes.rejected()));
    }

    private static HelperReply reply(@Nullable Object body) {
        return new HelperReply(body, Map.of());
    }

    private static CompletionStage<HelperReply> done(HelperReply reply) {
        return CompletableFuture.completedFuture(reply);
    }
}
