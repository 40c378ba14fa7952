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
package io.github.camelnango.cli.run;

import io.github.camelnango.api.ActionRequest;
import io.github.camelnango.api.Function;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.HelperCall;
import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.ProxyRequest;
import io.github.camelnango.api.RunResult;
import io.github.camelnango.api.ScriptLoader;
import io.github.camelnango.api.SyncRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run of a function for an account, on an empty store that is thrown away.
 *
 * @param account whose account
 * @param variant of a sync
 * @param input of an action; {@code null} for none
 * @param checkpoint what the function finds; {@code null} for none
 * @param lastSyncDate what a sync is told; {@code null} for none
 * @param providers catalogue files
 */
public record DryRun(
        Account account,
        String variant,
        @Nullable Json input,
        @Nullable Json checkpoint,
        @Nullable Instant lastSyncDate,
        List<String> providers) {

    /**
     * How it ended.
     *
     * @param function the function that ran
     * @param output an action's; JSON null otherwise
     * @param failure why it failed; {@code null} if it did not
     */
    public record Ended(
            Function function, Journal journal, Secrets secrets, Json output, @Nullable NangoException failure) {}

    /**
     * Runs it.
     *
     * @param listener gets the lines of its log and its requests as they happen, without secrets
     * @throws NangoException if it cannot be started
     */
    public Ended run(ScriptLoader scripts, FunctionName name, Consumer<String> listener) throws IOException {
        Function function = scripts.load(name);
        Secrets secrets = new Secrets(account.credentials());
        Journal journal = new Journal(secrets, checkpoint == null ? null : Journal.parse(checkpoint.text()), listener);
        Requests requests = new Requests(journal);
        Path folder = Files.createTempDirectory("camel-nango-run");
        try (OpenStore store = OpenStore.open(
                folder, "dev", providers, (call, reply, failure) -> heard(requests, name, call, reply, failure))) {
            account.createIn(store.runtime());
            store.runtime().functions().register(new WatchedFunction(function, journal, requests, lastSyncDate));
            scripts.list().stream()
                    .filter(other -> other.kind() == FunctionKind.ACTION
                            && other.integration().equals(name.integration())
                            && !other.equals(name))
                    .forEach(other -> store.runtime().functions().register(new OtherAction(other, scripts)));
            return run(store.runtime(), function, journal, secrets);
        } finally {
            delete(folder);
        }
    }

    private Ended run(NangoRuntime runtime, Function function, Journal journal, Secrets secrets) {
        try {
            RunResult result = start(runtime, function.definition().name())
                    .toCompletableFuture()
                    .join();
            return new Ended(function, journal, secrets, result.output(), null);
        } catch (CompletionException e) {
            if (e.getCause() instanceof NangoException known) {
                return new Ended(function, journal, secrets, Json.NULL, known);
            }
            throw e;
        }
    }

    private CompletionStage<RunResult> start(NangoRuntime runtime, FunctionName name) {
        return switch (name.kind()) {
            case ACTION -> runtime.functions().runAction(new ActionRequest(account.ref(), name.name(), input, null));
            case SYNC ->
                runtime.functions().runSync(new SyncRequest(account.ref(), name.name(), variant, false, false));
            case ON_EVENT -> runtime.functions().runOnEvent(account.ref(), name.name());
        };
    }

    private static void heard(
            Requests requests,
            FunctionName name,
            HelperCall call,
            @Nullable HelperReply reply,
            @Nullable Throwable failure) {
        Object sent = call.properties().get("CamelNangoProxyConfig");
        if (sent instanceof ProxyRequest request && call.run().function().equals(name)) {
            requests.sent(request, reply, failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
