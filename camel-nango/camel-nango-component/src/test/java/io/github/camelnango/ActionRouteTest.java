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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoActionException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.Run;
import io.github.camelnango.memory.InMemoryProxy;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class ActionRouteTest extends NangoTestSupport {

    private static final String ACTION = "nango:action/github/create";

    @Test
    void isCalledByNameFromARouteThatStartsBeforeIt() throws Exception {
        runtime.proxy.answer = request -> InMemoryProxy.json("{\"number\":7}");
        try (DefaultCamelContext fresh = new DefaultCamelContext()) {
            fresh.getRegistry().bind("factory", NangoRuntimeFactory.class, runtime.factory());
            fresh.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:in").to(ACTION + "?connectionId=acme");
                    from(ACTION).to("nango:proxy/github?method=POST&path=/repos/acme/app/issues");
                }
            });
            fresh.start();
            Object output = fresh.createProducerTemplate().requestBody("direct:in", Map.of("title", "x"));
            assertThat(output).isEqualTo(new Json("{\"number\":7}"));
        }
        assertThat(runtime.proxy.requests.get(0).connection().id()).isEqualTo("acme");
        assertThat(runtime.proxy.requests.get(0).runId()).isEqualTo("run-1");
    }

    @Test
    void getsTheInputAndTheRun() throws Exception {
        routes(r -> r.from(ACTION).process(e -> {
            assertThat(e.getMessage().getBody(Map.class)).isEqualTo(Map.of("title", "x"));
            assertThat(e.getMessage().getHeader(NangoConstants.CONNECTION_ID)).isEqualTo("acme");
            assertThat(e.getProperty(NangoConstants.RUN_PROPERTY, Run.class).id())
                    .isEqualTo("run-1");
            e.getMessage().setBody(Map.of("ok", true));
        }));
        assertThat(body(send(ACTION, Map.of("title", "x")))).isEqualTo(new Json("{\"ok\":true}"));
    }

    @Test
    void failsWithTheExceptionOfTheRoute() throws Exception {
        NangoActionException own = new NangoActionException("no title", new Json("{\"code\":\"title\"}"));
        routes(r -> r.from(ACTION)
                .errorHandler(r.noErrorHandler())
                .routeId("create")
                .process(e -> {
                    throw e.getMessage().getBody() == null ? own : new IllegalStateException("broken");
                }));
        assertThat(send(ACTION, null).getException()).isSameAs(own);
        assertThat(send(ACTION, Map.of()).getException())
                .isInstanceOf(NangoScriptException.class)
                .hasMessageContaining("route create")
                .hasMessageContaining("action github/create")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysThatItsRouteIsStopped() throws Exception {
        routes(r -> r.from(ACTION).routeId("create").setBody(r.constant("1")));
        assertThat(body(send(ACTION, null))).isEqualTo(new Json("1"));
        context().getRouteController().suspendRoute("create");
        assertStopped();
        context().getRouteController().resumeRoute("create");
        assertThat(body(send(ACTION, null))).isEqualTo(new Json("1"));
        context().getRouteController().stopRoute("create");
        assertStopped();
        context().getRouteController().startRoute("create");
        assertThat(body(send(ACTION, null))).isEqualTo(new Json("1"));
    }

    private void assertStopped() {
        assertThat(send(ACTION, null).getException())
                .isInstanceOfSatisfying(
                        NangoException.class, e -> assertThat(e.getType()).isEqualTo("function_stopped"));
    }

    @Test
    void refusesASecondDefinitionOfItsName() {
        runtime.functions.action("create", (nango, input) -> null);
        assertThat(failureOf(r -> r.from(ACTION).to("mock:out"))).contains("There is already a action github/create");
    }

    @Test
    void refusesOutputThatCannotBeJson() throws Exception {
        routes(r -> r.from(ACTION).setBody(r.constant("no json")));
        assertThat(send(ACTION, null).getException())
                .isInstanceOf(NangoScriptException.class)
                .hasMessageContaining("cannot be written as JSON");
    }
}
