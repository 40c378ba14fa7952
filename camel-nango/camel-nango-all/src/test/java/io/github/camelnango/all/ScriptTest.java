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
package io.github.camelnango.all;

import io.github.camelnango.NangoComponent;
import io.github.camelnango.NangoConstants;
import io.github.camelnango.api.NangoRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.FailedToCreateProducerException;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A CamelContext with the whole product, scripts written by the test, and a provider over real HTTP. */
abstract class ScriptTest extends CamelTestSupport {
    static final String TOKEN = "canary-7f3a9c51e0";

    static final String ENGINE = System.getProperty("nango.test.engine", "v8");

    @TempDir
    Path folder;

    final ProviderServer provider = new ProviderServer();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        script("nango.yaml", "integrations: {}\n");
        Files.writeString(
                folder.resolve("providers.yaml"),
                """
                demo:
                  display_name: Demo
                  auth_mode: API_KEY
                  docs: https://example.com/docs
                  proxy:
                    base_url: %s
                    headers:
                      authorization: Bearer ${apiKey}
                    paginate:
                      type: link
                      link_rel_in_response_header: next
                """
                        .formatted(provider.url()));
        NangoComponent nango = context.getComponent("nango", NangoComponent.class);
        nango.setDataFolder(folder.resolve("data").toString());
        nango.setScripts(scripts().toUri().toString());
        nango.setEngine(ENGINE);
        nango.setProviders(folder.resolve("providers.yaml").toUri().toString());
        configure(nango);
        scripts(folder);
        return context;
    }

    /** Settings of the component for this test. */
    void configure(NangoComponent nango) {}

    /** Writes the test's scripts before the context starts. */
    void scripts(Path folder) {}

    @Override
    protected void doPostSetup() throws Exception {
        connect("acme");
    }

    final Path scripts() {
        return folder.resolve("scripts");
    }

    final void script(String path, String text) {
        Path file = scripts().resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final NangoRuntime runtime() {
        return context.getComponent("nango", NangoComponent.class).openRuntime();
    }

    final void connect(String id) {
        template.requestBody(
                "nango:connection/demo?operation=create",
                Map.of("connectionId", id, "credentials", Map.of("type", "API_KEY", "apiKey", TOKEN)));
    }

    /** Runs an action for connection acme; the exchange tells how it went. */
    final Exchange action(String name, Object input) {
        return request("nango:action/demo/" + name, exchange -> {
            exchange.getMessage().setHeader(NangoConstants.CONNECTION_ID, "acme");
            exchange.getMessage().setBody(input);
        });
    }

    /** Sends to an endpoint; that it could not be started counts as the exchange's failure. */
    final Exchange request(String uri, Processor processor) {
        try {
            return template.request(uri, processor);
        } catch (FailedToCreateProducerException e) {
            Exchange failed = new DefaultExchange(context);
            failed.setException(e.getCause());
            return failed;
        }
    }

    final String output(String name, Object input) {
        Exchange exchange = action(name, input);
        if (exchange.getException() != null) {
            throw new AssertionError(exchange.getException());
        }
        return exchange.getMessage().getBody(String.class);
    }

    /** Runs a sync for connection acme and waits for it. */
    final Exchange sync(String name) {
        return request("nango:sync/demo/" + name, exchange -> exchange.getMessage()
                .setHeader(NangoConstants.CONNECTION_ID, "acme"));
    }

    @AfterEach
    void closeProvider() {
        provider.close();
    }
}
