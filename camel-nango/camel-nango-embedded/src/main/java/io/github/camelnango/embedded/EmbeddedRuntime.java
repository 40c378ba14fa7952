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
package io.github.camelnango.embedded;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Connections;
import io.github.camelnango.api.Environment;
import io.github.camelnango.api.Functions;
import io.github.camelnango.api.HelperCalls;
import io.github.camelnango.api.Integrations;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Logs;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.Proxy;
import io.github.camelnango.api.Records;
import io.github.camelnango.api.ScriptLoader;
import io.github.camelnango.embedded.auth.StoredConnections;
import io.github.camelnango.embedded.auth.StoredEnvironment;
import io.github.camelnango.embedded.log.StoredLogs;
import io.github.camelnango.embedded.provider.Catalogue;
import io.github.camelnango.embedded.provider.StoredIntegrations;
import io.github.camelnango.embedded.proxy.HttpProxy;
import io.github.camelnango.embedded.proxy.retry.Waits;
import io.github.camelnango.embedded.record.StoredRecords;
import io.github.camelnango.embedded.run.Runs;
import io.github.camelnango.embedded.run.memory.Checkpoints;
import io.github.camelnango.embedded.run.service.RunServices;
import io.github.camelnango.embedded.run.service.SystemTimer;
import io.github.camelnango.embedded.run.service.Timer;
import io.github.camelnango.embedded.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole runtime in this JVM, on one store. Thread-safe. Closing ends schedules and runs and frees all it opened. */
public final class EmbeddedRuntime implements NangoRuntime {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRuntime.class);

    private final OpenParts open;
    private final StoredConnections connections;
    private final Integrations integrations;
    private final StoredRecords records;
    private final Functions functions;
    private final HttpProxy proxy;
    private final Environment environment;
    private final StoredLogs logs;
    private final Checkpoints checkpoints;

    private EmbeddedRuntime(
            NangoSettings settings, HelperCalls calls, CamelContext context, Timer timer, Waits waits, OpenParts open) {
        this.open = open;
        ClassLoader resources = ScriptLoaders.resources(context);
        // A start waits for the longest of these, not for their sum.
        Opening<Catalogue> catalogues = new Opening<>(
                settings.io(), () -> Catalogue.load(settings.http().providers(), resources));
        OpenParts engines = new OpenParts();
        Opening<List<ScriptLoader>> scripts =
                new Opening<>(settings.io(), () -> ScriptLoaders.open(settings, resources, engines));
        open.add("script loaders", () -> {
            scripts.await();
            engines.close();
        });
        Store store = open.add("store", Store.open(settings));
        Catalogue catalogue = catalogues.get();
        StoredIntegrations storedIntegrations = new StoredIntegrations(store, catalogue, settings);
        StoredConnections storedConnections = new StoredConnections(store, storedIntegrations, catalogue, settings);
        StoredEnvironment storedEnvironment = new StoredEnvironment(store, settings);
        StoredRecords storedRecords = new StoredRecords(store, settings);
        open.add("retention", storedRecords.retain(settings.limits().retention(), timer::after, settings.io()));
        StoredLogs storedLogs = open.add("run logs", new StoredLogs(store, settings));
        HttpProxy httpProxy = open.add(
                "HTTP client",
                new HttpProxy(context, storedConnections, storedIntegrations, catalogue, settings, waits));
        httpProxy.onAttempt(new AttemptLog(storedLogs, settings.clock())::add);
        List<ScriptLoader> loaders = scripts.get();
        this.connections = storedConnections;
        this.integrations = storedIntegrations;
        this.records = storedRecords;
        this.proxy = httpProxy;
        this.environment = storedEnvironment;
        this.logs = storedLogs;
        this.checkpoints = new Checkpoints(store);
        Runs runs = open.add("runs", new Runs(services(calls, timer, settings), store, loaders));
        this.functions = runs;
        tell(settings, runs, loaders);
    }

    private RunServices services(HelperCalls calls, Timer timer, NangoSettings settings) {
        return new RunServices(
                calls,
                connections,
                connections::publicJson,
                connections::onChange,
                records,
                StoredRecords::isAfter,
                records::forgetWindow,
                proxy,
                proxy::endRequestsOf,
                proxy::fetch,
                environment,
                new StoredHistory(logs),
                timer,
                settings);
    }

    private static void tell(NangoSettings settings, Runs runs, List<ScriptLoader> loaders) {
        LOG.info(
                "Nango runtime of environment '{}' is open: data in {}, {} functions in {}, engine {}",
                settings.environment(),
                DataPlace.of(settings.store()),
                runs.count(),
                settings.scripts().locations(),
                loaders.isEmpty()
                        ? "none"
                        : loaders.stream().map(ScriptLoader::describe).collect(Collectors.joining("; ")));
    }

    /**
     * Opens the runtime.
     *
     * @throws NangoException if it cannot be opened; what was opened before is closed again
     */
    public static EmbeddedRuntime open(NangoSettings settings, HelperCalls calls, CamelContext context) {
        return open(settings, calls, context, new SystemTimer());
    }

    /** As above, on a timer that becomes the runtime's. */
    static EmbeddedRuntime open(NangoSettings settings, HelperCalls calls, CamelContext context, Timer timer) {
        return open(settings, calls, context, timer, Waits.real());
    }

    /** As above, with waits between attempts that become the runtime's too. */
    static EmbeddedRuntime open(
            NangoSettings settings, HelperCalls calls, CamelContext context, Timer timer, Waits waits) {
        OpenParts open = new OpenParts();
        open.add("timer", timer);
        open.add("waits", waits);
        try {
            return new EmbeddedRuntime(settings, calls, context, timer, waits, open);
        } catch (RuntimeException | Error e) {
            open.closeAfter(e);
            throw e;
        }
    }

    @Override
    public Connections connections() {
        return connections;
    }

    @Override
    public Integrations integrations() {
        return integrations;
    }

    @Override
    public Records records() {
        return records;
    }

    @Override
    public Functions functions() {
        return functions;
    }

    @Override
    public Proxy proxy() {
        return proxy;
    }

    @Override
    public Environment environment() {
        return environment;
    }

    @Override
    public Logs logs() {
        return logs;
    }

    /** The checkpoint that the next run of a sync begins with; empty if there is none. Blocks. */
    public Optional<Json> checkpoint(ConnectionRef connection, String sync, String variant) {
        return checkpoints
                .read(connections.get(connection, false).number(), "sync:" + sync + ":" + variant)
                .map(Checkpoints.Stored::value);
    }

    @Override
    public void close() {
        open.close();
    }
}
