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

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.builder.RouteBuilder;

/** A process with the product and a plain route; each line of its input says what to call how often, by how many at once. */
final class ActionWorker {
    private static final Map<String, String> URIS = Map.of(
            "action", "nango:action/demo/get-issue?connectionId=acme",
            "empty", "nango:action/demo/empty?connectionId=acme",
            "proxy", "nango:proxy/demo?connectionId=acme&path=/issue",
            "plain", "direct:plain");

    private ActionWorker() {}

    /** @param args a folder, and the provider's address */
    public static void main(String[] args) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try (Product product = Product.of(Path.of(args[0]), args[1], "v8");
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            product.context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:plain").to(args[1] + "/issue").convertBodyTo(String.class);
                }
            });
            product.context.start();
            product.integrate();
            product.connect("acme");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] parts = line.split(" ");
                String uri = URIS.get(parts[0]);
                System.out.println(Cost.of(
                        () -> calls(product, callers, uri, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))));
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private static void calls(Product product, ExecutorService callers, String uri, int count, int atOnce)
            throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (int caller = 0; caller < atOnce; caller++) {
            all.add(callers.submit(() -> {
                for (int i = 0; i < count / atOnce; i++) {
                    String body = product.template.requestBody(uri, null, String.class);
                    if (!uri.contains("empty") && body.length() < 2000) {
                        throw new IllegalStateException("Got " + body);
                    }
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
    }
}
