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
package io.github.camelnango;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Dataset;
import io.github.camelnango.api.Json;
import io.github.camelnango.memory.InMemoryRuntime;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;

/** A context with the component over an in-memory runtime that has the integration github with the connection acme. */
abstract class NangoTestSupport extends CamelTestSupport {

    static final Dataset ISSUES = new Dataset(new ConnectionRef("github", "acme"), "Issue", "base");

    final InMemoryRuntime runtime = InMemoryRuntime.withGithub();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        NangoComponent component = new NangoComponent();
        component.setRuntimeFactory(runtime.factory());
        component.getConfiguration().setConnectionId("acme");
        context.addComponent("nango", component);
        return context;
    }

    NangoComponent component() {
        return context().getComponent("nango", NangoComponent.class);
    }

    Exchange send(String uri, Object body, Map<String, Object> headers) {
        return template().request(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().getHeaders().putAll(headers);
        });
    }

    Exchange send(String uri, Object body) {
        return send(uri, body, Map.of());
    }

    static Object body(Exchange exchange) {
        if (exchange.getException() != null) {
            throw new AssertionError(exchange.getException());
        }
        return exchange.getMessage().getBody();
    }

    void saveIssues(String... ids) {
        saveIssues(ISSUES, ids);
    }

    void saveIssues(Dataset dataset, String... ids) {
        for (String id : ids) {
            runtime.records.save(dataset, new Json("[{\"id\":\"" + id + "\",\"title\":\"t" + id + "\"}]"), null);
        }
    }

    void routes(Consumer<RouteBuilder> routes) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                routes.accept(this);
            }
        });
    }

    /** Messages of everything that was wrong when the routes were added. */
    String failureOf(Consumer<RouteBuilder> routes) {
        StringBuilder messages = new StringBuilder();
        for (Throwable e = catchThrowable(() -> routes(routes)); e != null; e = e.getCause()) {
            messages.append(e.getMessage()).append('\n');
        }
        return messages.toString();
    }
}
