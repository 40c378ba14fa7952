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
package io.github.camelnango.memory;

import io.github.camelnango.NangoRuntimeFactory;
import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Environment;
import io.github.camelnango.api.HelperCalls;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.LogEntry;
import io.github.camelnango.api.Logs;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.RunInfo;
import io.github.camelnango.api.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;

/** The ports over maps: a second implementation beside the embedded one, which proves that they can be implemented. */
public final class InMemoryRuntime implements NangoRuntime {

    public final InMemoryIntegrations integrations = new InMemoryIntegrations();
    public final InMemoryConnections connections = new InMemoryConnections(integrations);
    public final InMemoryRecords records = new InMemoryRecords();
    public final InMemoryProxy proxy = new InMemoryProxy();
    public final InMemoryFunctions functions = new InMemoryFunctions(connections);
    public final InMemoryEnvironment environment = new InMemoryEnvironment();
    public NangoSettings settings;
    public boolean closed;

    /** A runtime with the integration github and its connection acme. */
    public static InMemoryRuntime withGithub() {
        InMemoryRuntime runtime = new InMemoryRuntime();
        runtime.integrations.create("github", "github", null, null, null);
        runtime.connect("acme");
        return runtime;
    }

    public ConnectionRef connect(String id) {
        ConnectionRef ref = new ConnectionRef("github", id);
        Secret credentials = Secret.of("{\"type\":\"API_KEY\",\"apiKey\":\"canary-" + id + "\"}");
        connections.create(new NewConnection(ref, credentials, null, null, Map.of()));
        return ref;
    }

    /** What a component opens this runtime with. */
    public NangoRuntimeFactory factory() {
        return (NangoSettings opened, HelperCalls calls, CamelContext context) -> {
            settings = opened;
            functions.calls = calls;
            return this;
        };
    }

    @Override
    public InMemoryConnections connections() {
        return connections;
    }

    @Override
    public InMemoryIntegrations integrations() {
        return integrations;
    }

    @Override
    public InMemoryRecords records() {
        return records;
    }

    @Override
    public InMemoryFunctions functions() {
        return functions;
    }

    @Override
    public InMemoryProxy proxy() {
        return proxy;
    }

    @Override
    public Environment environment() {
        return environment;
    }

    @Override
    public Logs logs() {
        return new Logs() {
            @Override
            public Optional<RunInfo> run(String id) {
                return Optional.empty();
            }

            @Override
            public List<RunInfo> runs(String integration, int limit) {
                return List.of();
            }

            @Override
            public List<LogEntry> entries(String runId) {
                return List.of();
            }
        };
    }

    @Override
    public void close() {
        closed = true;
    }

    static final Json EMPTY = new Json("{}");
}
