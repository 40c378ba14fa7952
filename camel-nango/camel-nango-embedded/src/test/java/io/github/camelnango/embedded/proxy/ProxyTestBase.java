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
package io.github.camelnango.embedded.proxy;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.ProxyResponse;
import io.github.camelnango.embedded.provider.Catalogue;
import io.github.camelnango.embedded.proxy.retry.Waits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real Camel context and a real HTTP server; only time is moved by hand. */
abstract class ProxyTestBase {
    static final String TOKEN = "canary-7f3a91c2";

    private static final String CATALOGUE =
            """
            key-in-header:
                display_name: Key in header
                auth_mode: API_KEY
                docs: https://example.com
                proxy:
                    base_url: http://localhost:${connectionConfig.port}/api/
                    headers:
                        x-api-key: ${apiKey}
                        x-version: "7"
            key-in-query:
                display_name: Key in query
                auth_mode: API_KEY
                docs: https://example.com
                proxy:
                    base_url: http://localhost:${connectionConfig.port}
                    query:
                        key: ${apiKey}
            key-in-body:
                display_name: Key in body
                auth_mode: API_KEY
                docs: https://example.com
                proxy:
                    base_url: http://localhost:${connectionConfig.port}
                    body:
                        auth:
                            key: ${apiKey}
            key-in-path:
                display_name: Key in path
                auth_mode: API_KEY
                docs: https://example.com
                proxy:
                    base_url: http://localhost:${connectionConfig.port}/bot${apiKey}
            basic:
                display_name: Basic
                auth_mode: BASIC
                docs: https://example.com
                proxy:
                    base_url: http://localhost:${connectionConfig.port}
            oauth:
                display_name: OAuth
                auth_mode: OAUTH2
                docs: https://example.com
                authorization_url: https://example.com/authorize
                token_url: https://example.com/token
                proxy:
                    base_url: http://localhost:${connectionConfig.port}
                    retry:
                        after: x-wait
                        remaining: x-left
                        error_code: ["403", "5xx", "401", "429"]
            plain:
                display_name: Plain
                auth_mode: NONE
                docs: https://example.com
                proxy:
                    base_url: http://localhost:${connectionConfig.port}
                    paginate:
                        type: cursor
                        cursor_name_in_request: after
                        cursor_path_in_response: paging.next
                        response_path: data
                        limit_name_in_request: size
            retry-at:
                display_name: Retry at
                auth_mode: NONE
                docs: https://example.com
                proxy:
                    base_url: http://localhost:${connectionConfig.port}
                    retry:
                        at: X-Reset
                        error_code: ["403", "429", "5xx"]
            signs-parameters:
                display_name: Signs parameters
                auth_mode: BASIC
                docs: https://example.com
                proxy:
                    base_url: http://localhost:${connectionConfig.port}
                    headers:
                        date: "${now:ddd, DD MMM YYYY HH:mm:ss ZZ}"
                        authorization: "Basic ${base64(${credentials.username}:${hmacSha1Hex(${now:ddd, DD MMM YYYY HH:mm:ss ZZ}\\n${method}\\n${host}\\n${path}\\n${params}, ${credentials.password})})}"
                    query:
                        v: "2"
            signs-body:
                display_name: Signs body
                auth_mode: BASIC
                docs: https://example.com
                proxy:
                    base_url: http://localhost:${connectionConfig.port}
                    headers:
                        content-digest: "sha-256=:${sha256Base64(${bodyCanonicalParams})}:"
                        x-signed: "${contentType} ${urlCanonicalParams} ${connectionConfig.tenant}"
                    body:
                        version: "2"
            private-api:
                display_name: Private API
                auth_mode: API_KEY
                docs: https://example.com
                integration_config:
                    baseUrl:
                        type: string
                        title: Base URL
                    keyName:
                        type: string
                        title: Header
                    valueTemplate:
                        type: string
                        title: Value
                proxy:
                    base_url: http://localhost:1
            body-retry:
                display_name: Body retry
                auth_mode: NONE
                docs: https://example.com
                proxy:
                    base_url: http://localhost:${connectionConfig.port}
                    retry:
                        in_body:
                            path: error.message
                            value: /retry after (\\d+) s/
                            strategy: after
            """;

    @TempDir
    Path folder;

    final DefaultCamelContext context = new DefaultCamelContext();
    final MemoryPorts ports = new MemoryPorts();
    final HandMovedWaits waits = new HandMovedWaits();
    final ExecutorService io = Executors.newCachedThreadPool();
    FakeProvider provider;
    HttpProxy proxy;

    @BeforeEach
    void start() throws Exception {
        context.start();
        provider = new FakeProvider();
        connect(provider.port());
        proxy = open(NangoSettings.Http.DEFAULTS, NangoSettings.Limits.DEFAULTS, false);
    }

    @AfterEach
    void stop() {
        proxy.close();
        provider.close();
        context.stop();
        io.shutdownNow();
    }

    void connect(int port) {
        String config = "{\"port\":\"" + port + "\",\"tenant\":\"acme inc\"}";
        for (String name : List.of("key-in-header", "key-in-query", "key-in-body", "key-in-path")) {
            ports.put(name, "{\"type\":\"API_KEY\",\"apiKey\":\"" + TOKEN + "\"}", config);
        }
        ports.put("basic", "{\"type\":\"BASIC\",\"username\":\"me\",\"password\":\"" + TOKEN + "\"}", config);
        for (String name : List.of("signs-parameters", "signs-body")) {
            ports.put(name, "{\"type\":\"BASIC\",\"username\":\"me\",\"password\":\"" + TOKEN + "\"}", config);
        }
        ports.put("oauth", "{\"type\":\"OAUTH2\",\"access_token\":\"" + TOKEN + "\",\"raw\":{}}", config);
        ports.put("plain", "{\"type\":\"NONE\"}", config);
        ports.put("retry-at", "{\"type\":\"NONE\"}", config);
        ports.put("body-retry", "{\"type\":\"NONE\"}", config);
    }

    HttpProxy open(NangoSettings.Http http, NangoSettings.Limits limits, boolean strict) throws Exception {
        return open(http, limits, strict, waits);
    }

    HttpProxy open(NangoSettings.Http http, Waits timer) throws Exception {
        return open(http, NangoSettings.Limits.DEFAULTS, false, timer);
    }

    private HttpProxy open(NangoSettings.Http http, NangoSettings.Limits limits, boolean strict, Waits timer)
            throws Exception {
        Path catalogue = Files.writeString(folder.resolve("providers.yaml"), CATALOGUE);
        NangoSettings settings = new NangoSettings(
                "dev",
                new NangoSettings.Store(folder, null, null, null, null, null),
                new NangoSettings.Scripts(List.of(), false, "auto", 0, 1 << 26),
                limits,
                http,
                strict,
                io,
                waits);
        Catalogue providers =
                Catalogue.load(List.of(catalogue.toString()), getClass().getClassLoader());
        return new HttpProxy(context, ports, ports, providers, settings, timer);
    }

    /** Replaces the proxy by one with other options. */
    void reopen(Map<String, Object> options, List<String> allowedHosts) throws Exception {
        proxy.close();
        proxy = open(
                new NangoSettings.Http(List.of(), allowedHosts, options, null), NangoSettings.Limits.DEFAULTS, false);
    }

    ProxyResponse send(Requests request) {
        return proxy.send(request.build())
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    <T extends Throwable> T failure(Class<T> type, Requests request) {
        CompletionException wrapped = catchThrowableOfType(CompletionException.class, () -> send(request));
        if (!type.isInstance(wrapped.getCause())) {
            throw new AssertionError("expected " + type, wrapped.getCause());
        }
        return type.cast(wrapped.getCause());
    }

    static String json(ProxyResponse response) {
        return ((HttpBody.JsonBody) response.body()).json().text();
    }

    static List<Duration> seconds(long... seconds) {
        return Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
    }
}
