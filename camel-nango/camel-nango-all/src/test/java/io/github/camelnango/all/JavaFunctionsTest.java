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
import io.github.camelnango.all.JavaFunctions.Coded;
import io.github.camelnango.all.JavaFunctions.CodedSync;
import io.github.camelnango.all.ProviderServer.Answer;
import io.github.camelnango.api.Declaration;
import io.github.camelnango.api.NangoAction;
import io.github.camelnango.api.OnEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.BindToRegistry;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

/** Functions in Java beside scripts, whose code a test brings, and a provider over real HTTP. */
abstract class JavaFunctionsTest extends ScriptTest {
    final List<String> intercepted = new CopyOnWriteArrayList<>();
    final AtomicReference<Coded.Code> code = new AtomicReference<>();
    final AtomicReference<CodedSync.Code> syncCode = new AtomicReference<>();

    @BindToRegistry("itemsSync")
    final JavaFunctions.Items items = new JavaFunctions.Items();

    @BindToRegistry("coded")
    final Coded coded = new Coded("coded", (nango, input) -> code.get().run(nango, input));

    @BindToRegistry("codedSync")
    final CodedSync codedSync =
            new CodedSync("coded-sync", nango -> syncCode.get().run(nango));

    @BindToRegistry("welcome")
    final OnEvent welcome = new OnEvent() {
        @Override
        public Declaration declare() {
            return Declaration.onEvent("demo", "welcome", "post-connection-creation");
        }

        @Override
        public void exec(NangoAction nango) {
            nango.updateMetadata(Map.of("welcome", nango.run().scriptType()));
        }
    };

    @Override
    void configure(NangoComponent nango) {
        nango.setFunctions(JavaFunctions.Greet.class.getName());
        nango.setActionTimeout(2000);
        nango.setIoThreads(4);
    }

    @Override
    void scripts(Path folder) {
        script(
                "demo/actions/greet.ts",
                """
                import { createAction } from 'nango';
                import * as z from 'zod';

                export default createAction({
                    description: 'Greets by way of an action in Java',
                    input: z.object({ name: z.string() }),
                    output: z.object({ greeting: z.string() }),
                    exec: async (nango, input) => {
                        const java = await nango.triggerAction('demo', nango.connectionId, 'greet-in-java', input);
                        return { greeting: java.greeting + '!' };
                    }
                });
                """);
        script(
                "demo/actions/seen.ts",
                """
                import { createAction } from 'nango';
                import * as z from 'zod';

                export default createAction({
                    description: 'Tells how the failure of an action in Java looks',
                    input: z.any(),
                    output: z.any(),
                    exec: async (nango) => {
                        try {
                            await nango.triggerAction('demo', nango.connectionId, 'greet-in-java', {});
                        } catch (error) {
                            return { status: error.response.status, data: error.response.data };
                        }
                    }
                });
                """);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (String kind : List.of("proxy", "records", "metadata", "action", "connection")) {
                    interceptSendToEndpoint("nango:" + kind + "/*").process(exchange -> note(kind, exchange));
                }
                from("direct:unused").to("mock:unused");
            }
        };
    }

    void note(String kind, Exchange exchange) {
        intercepted.add(kind + " " + exchange.getMessage().getHeader(NangoConstants.CONNECTION_ID));
    }

    void twoPages() {
        provider.on("GET /items", request -> {
            boolean first = !request.query().contains("&page=2");
            String body = first
                    ? "[{\"id\":\"1\",\"name\":\"One\",\"more\":true},{\"id\":\"2\",\"name\":\"Two\"}]"
                    : "[{\"id\":\"3\",\"name\":\"Three\"}]";
            Map<String, String> next =
                    first ? Map.of("Link", "<" + provider.url() + "/items?per_page=2&page=2>; rel=\"next\"") : Map.of();
            return new Answer(200, next, body);
        });
    }

    Object run(Object input, Coded.Code action) throws Exception {
        code.set(action);
        Exchange exchange = action("coded", input);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return exchange.getMessage().getBody(String.class);
    }

    Exception failure(Coded.Code action) {
        code.set(action);
        return action("coded", null).getException();
    }

    List<?> records() {
        return template.requestBodyAndHeader(
                "nango:records/demo/Item", null, NangoConstants.CONNECTION_ID, "acme", List.class);
    }
}
