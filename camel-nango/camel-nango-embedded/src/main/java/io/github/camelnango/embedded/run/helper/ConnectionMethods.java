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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.Connection;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.json.JsonText;
import io.github.camelnango.embedded.run.call.ApiFailure;
import io.github.camelnango.embedded.run.call.Replies;
import io.github.camelnango.embedded.run.call.RunCalls;
import io.github.camelnango.embedded.run.call.RunHeaders;
import io.github.camelnango.embedded.run.call.RunMemo;
import io.github.camelnango.embedded.run.call.SecretMask;
import io.github.camelnango.embedded.run.call.Stages;
import io.github.camelnango.embedded.run.service.ConnectionView;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/** What a script may know of its connection and its environment. */
final class ConnectionMethods {
    private final RunCalls calls;
    private final ConnectionView view;
    private final RunMemo memo;
    private final SecretMask mask;

    ConnectionMethods(RunCalls calls, ConnectionView view, RunMemo memo, SecretMask mask) {
        this.calls = calls;
        this.view = view;
        this.memo = memo;
        this.mask = mask;
    }

    void addTo(Map<String, HelperMethod> methods) {
        methods.put("getConnection", this::getConnection);
        methods.put("getToken", this::getToken);
        methods.put("getEnvironmentVariables", this::getEnvironmentVariables);
    }

    private CompletionStage<Json> getConnection(Arguments arguments) {
        ConnectionRef own = calls.run().connection();
        String integration = arguments.optionalText(0, "providerConfigKey");
        String id = arguments.optionalText(1, "connectionId");
        ConnectionRef ref =
                new ConnectionRef(integration == null ? own.integration() : integration, id == null ? own.id() : id);
        JsonNode options = arguments.tree(2);
        boolean refreshToken = options.path("refreshToken").asBoolean(false);
        boolean force = options.path("forceRefresh").asBoolean(false);
        boolean fresh = force
                || refreshToken
                || options.path("refreshGithubAppJwtToken").asBoolean(false);
        if (force) {
            memo.forget(ref);
        }
        return memo.get("connection", ref, fresh, () -> read(ref, force, "getConnection")
                .thenApply(connection -> view.of(connection, refreshToken)));
    }

    private CompletionStage<Connection> read(ConnectionRef ref, boolean force, String method) {
        return Stages.failing(
                calls.call("connection", ref, null, "get")
                        .header(RunHeaders.FORCE_REFRESH, force ? Boolean.TRUE : null)
                        .send()
                        .thenApply(reply -> {
                            // A script can only log what it was given.
                            Connection connection = Replies.as(reply, Connection.class, method);
                            mask.add(connection.credentials());
                            return connection;
                        }),
                ApiFailure::of);
    }

    private CompletionStage<Json> getToken(Arguments arguments) {
        return read(calls.run().connection(), false, "getToken")
                .thenApply(connection -> token(connection.credentials()));
    }

    private static Json token(Secret secret) {
        JsonNode credentials = JsonText.parse(secret.reveal());
        switch (credentials.path("type").asText()) {
            case "OAUTH2":
                return JsonText.json(credentials.path("access_token"));
            case "OAUTH1":
                ObjectNode tokens = JsonText.nodes().objectNode();
                tokens.set("oAuthToken", credentials.path("oauth_token"));
                tokens.set("oAuthTokenSecret", credentials.path("oauth_token_secret"));
                return JsonText.json(tokens);
            default:
                return JsonText.json(credentials);
        }
    }

    private CompletionStage<Json> getEnvironmentVariables(Arguments arguments) {
        return calls.call("environment", null, "list").send().thenApply(reply -> {
            Map<?, ?> variables = Replies.as(reply, Map.class, "getEnvironmentVariables");
            ArrayNode list = JsonText.nodes().arrayNode();
            new TreeMap<>(variables).forEach((name, value) -> {
                ObjectNode variable = list.addObject().put("name", String.valueOf(name));
                variable.put("value", value instanceof Secret secret ? secret.reveal() : String.valueOf(value));
            });
            return JsonText.json(list);
        });
    }
}
