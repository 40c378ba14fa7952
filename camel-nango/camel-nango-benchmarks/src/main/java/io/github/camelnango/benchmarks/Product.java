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
package io.github.camelnango.benchmarks;

import io.github.camelnango.NangoComponent;
import io.github.camelnango.api.NangoRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;

/** A CamelContext with the product, as an application has it: SQLite in a folder, and one provider. */
public final class Product implements AutoCloseable {
    final CamelContext context = new DefaultCamelContext();
    final ProducerTemplate template;

    private Product(Path folder, String url, String engine) throws Exception {
        Path providers = folder.resolve("providers.yaml");
        Files.writeString(
                providers,
                """
                demo:
                  display_name: Demo
                  auth_mode: API_KEY
                  docs: https://example.com/docs
                  proxy:
                    base_url: %s
                    headers:
                      authorization: Bearer ${apiKey}
                """
                        .formatted(url));
        NangoComponent nango = context.getComponent("nango", NangoComponent.class);
        nango.setDataFolder(folder.resolve("data").toString());
        nango.setScripts("classpath:scripts");
        nango.setEngine(engine);
        nango.setProviders(providers.toUri().toString());
        template = context.createProducerTemplate();
    }

    static Product of(Path folder, String url, String engine) throws Exception {
        return new Product(folder, url, engine);
    }

    /**
     * With one integration, started, on V8.
     *
     * @param url the provider's address
     * @param jdbcUrl of PostgreSQL; {@code null} for SQLite
     * @param passphrase {@code null} for none
     */
    public static Product started(Path folder, String url, @Nullable String jdbcUrl, @Nullable String passphrase)
            throws Exception {
        Product product = new Product(folder, url, "v8");
        NangoComponent nango = product.context.getComponent("nango", NangoComponent.class);
        nango.setJdbcUrl(jdbcUrl);
        nango.setPassphrase(passphrase);
        product.context.start();
        product.integrate();
        return product;
    }

    public NangoRuntime runtime() {
        return context.getComponent("nango", NangoComponent.class).openRuntime();
    }

    /** Sends nothing to an endpoint, and waits. */
    public void request(String uri) {
        template.requestBody(uri, (Object) null);
    }

    void integrate() {
        template.requestBody("nango:integration/demo?operation=create", Map.of("provider", "demo"));
    }

    public void connect(String id) {
        template.requestBody(
                "nango:connection/demo?operation=create",
                Map.of("connectionId", id, "credentials", Map.of("type", "API_KEY", "apiKey", "key-of-the-benchmark")));
    }

    @Override
    public void close() {
        context.stop();
    }
}
