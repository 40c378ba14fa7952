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
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.Integration;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.json.JsonText;
import io.github.camelnango.embedded.run.call.Replies;
import io.github.camelnango.embedded.run.call.RunCalls;
import io.github.camelnango.embedded.run.call.RunHeaders;
import io.github.camelnango.embedded.run.call.RunMemo;
import io.github.camelnango.embedded.run.call.SecretMask;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** What a script may know of its integration. */
final class IntegrationMethods {
    private static final Duration TTL = Duration.ofMinutes(10);
    private static final String WEBHOOK = "webhook";
    private static final String CREDENTIALS = "credentials";

    private final RunCalls calls;
    private final RunMemo memo;
    private final SecretMask mask;
    private final boolean strict;

    /** @param strict whether of several includes only the last one counts, as for Nango's client */
    IntegrationMethods(RunCalls calls, RunMemo memo, SecretMask mask, boolean strict) {
        this.calls = calls;
        this.memo = memo;
        this.mask = mask;
        this.strict = strict;
    }

    void addTo(Map<String, HelperMethod> methods) {
        methods.put("getIntegration", arguments -> get(includes(arguments)));
        methods.put("getWebhookURL", arguments -> get(Set.of(WEBHOOK))
                .thenApply(integration ->
                        JsonText.json(JsonText.parse(integration.text()).path("webhook_url"))));
    }

    private Set<String> includes(Arguments arguments) {
        JsonNode include = arguments.tree(0).path("include");
        Set<String> all = new LinkedHashSet<>();
        for (JsonNode one : include) {
            String name = one.asText();
            if (!name.equals(WEBHOOK) && !name.equals(CREDENTIALS)) {
                throw arguments.invalid("include takes webhook and credentials");
            }
            if (strict) {
                all.clear();
            }
            all.add(name);
        }
        return all;
    }

    private CompletionStage<Json> get(Set<String> includes) {
        ConnectionRef own = calls.run().connection();
        String what = "integration" + (includes.contains(WEBHOOK) ? "+" + WEBHOOK : "")
                + (includes.contains(CREDENTIALS) ? "+" + CREDENTIALS : "");
        return memo.get(what, own, TTL, () -> calls.call("integration", own.integration(), "get")
                .send()
                .thenApply(reply -> integration(reply, includes)));
    }

    private Json integration(HelperReply reply, Set<String> includes) {
        Integration integration = Replies.as(reply, Integration.class, "getIntegration");
        ObjectNode json = JsonText.nodes().objectNode();
        json.put("unique_key", integration.id());
        json.put("provider", integration.provider());
        json.put("display_name", integration.displayName());
        json.put("logo", "");
        json.put("forward_webhooks", true);
        json.put("created_at", integration.createdAt().toString());
        json.put("updated_at", integration.updatedAt().toString());
        Secret secret = integration.credentials();
        if (includes.contains(CREDENTIALS)) {
            if (secret != null) {
                mask.add(secret);
            }
            json.set("credentials", secret == null ? null : JsonText.parse(secret.reveal()));
        }
        if (includes.contains(WEBHOOK)) {
            Object url = Replies.header(reply, RunHeaders.WEBHOOK_URL);
            json.put("webhook_url", url == null ? null : url.toString());
        }
        return JsonText.json(json);
    }
}
