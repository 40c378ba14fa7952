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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.NangoConstants;
import io.github.camelnango.all.ProviderServer.Answer;
import io.github.camelnango.api.NangoActionException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The canary token is on the wire to the provider, and nowhere else. */
class SecretsStaySecretTest extends ScriptTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AbstractAppender appender = new AbstractAppender("canary", null, null, false, Property.EMPTY_ARRAY) {
        @Override
        public void append(LogEvent event) {
            seen.add("log " + event.getLoggerName() + ": " + event.getMessage().getFormattedMessage());
            if (event.getThrown() != null) {
                seen.add("log " + stackTrace(event.getThrown()));
            }
        }
    };

    @BeforeEach
    void listen() {
        LoggerContext logging = (LoggerContext) LogManager.getContext(false);
        appender.start();
        logging.getRootLogger().addAppender(appender);
        Configurator.setLevel("io.github.camelnango", Level.TRACE);
        Configurator.setLevel("org.apache.camel", Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        LoggerContext logging = (LoggerContext) LogManager.getContext(false);
        logging.getRootLogger().removeAppender(appender);
        Configurator.setLevel("io.github.camelnango", Level.INFO);
        Configurator.setLevel("org.apache.camel", Level.INFO);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.setTracing(true);
        context.setMessageHistory(true);
        context.getManagementStrategy().addEventNotifier(new EventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                seen.add("event " + event);
                if (event instanceof ExchangeEvent exchangeEvent) {
                    look("event", exchangeEvent.getExchange());
                }
            }
        });
        return context;
    }

    @Override
    void scripts(Path folder) {
        leaks();
        script(
                "demo/actions/work.ts",
                """
                import { createAction } from 'nango';
                import * as z from 'zod';

                export default createAction({
                    description: 'Works',
                    input: z.object({ path: z.string() }),
                    output: z.any(),
                    exec: async (nango, input) => {
                        await nango.getConnection();
                        const res = await nango.get({ endpoint: input.path, params: { q: 'x' } });
                        return { n: res.data.n };
                    }
                });
                """);
    }

    private void leaks() {
        script(
                "demo/actions/leak.ts",
                """
                import { createAction } from 'nango';
                import * as z from 'zod';

                export default createAction({
                    description: 'Tells what it should not',
                    input: z.object({ how: z.string() }),
                    output: z.any(),
                    exec: async (nango, input) => {
                        const { credentials } = await nango.getConnection();
                        const secret = (credentials as any).apiKey;
                        await nango.log('the key is ' + secret, { level: 'error' });
                        if (input.how === 'action') {
                            throw new nango.ActionError({ secret });
                        }
                        throw new Error('cannot log in with ' + secret);
                    }
                });
                """);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                interceptSendToEndpoint("nango:*").process(exchange -> look("interceptor", exchange));
                from("direct:connection").to("nango:connection/demo").log("${body} ${headers}");
            }
        };
    }

    private void look(String where, Exchange exchange) {
        seen.add(where + " headers " + exchange.getMessage().getHeaders());
        seen.add(where + " properties " + exchange.getProperties());
        seen.add(where + " body " + exchange.getMessage().getBody());
        String text = exchange.getMessage().getBody(String.class);
        seen.add(where + " body as text " + text);
        if (exchange.getException() != null) {
            seen.add(where + " exception " + stackTrace(exchange.getException()));
        }
    }

    private static String stackTrace(Throwable throwable) {
        StringWriter text = new StringWriter();
        throwable.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void canaryIsNowhereButOnTheWire() throws Exception {
        seen.clear(); // the test's own exchange that created the connection had the token as its body
        provider.on("GET /ok", request -> Answer.json("{\"n\":1}"))
                .on("GET /bad", request -> Answer.status(500, "{\"error\":\"broken\"}"));

        assertThat(action("work", Map.of("path", "/ok")).getException()).isNull();
        Exchange failed = action("work", Map.of("path", "/bad"));
        assertThat(failed.getException()).isNotNull();
        seen.add("exception " + stackTrace(failed.getException()));
        Exchange handle = template.request(
                "direct:connection", exchange -> exchange.getMessage().setHeader(NangoConstants.CONNECTION_ID, "acme"));
        look("handle", handle);

        assertThat(provider.received("/ok").get(0).header("authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(seen).isNotEmpty().noneMatch(text -> text.contains(TOKEN));
        assertThat(filesThatContain(TOKEN)).isEmpty();
    }

    @Test
    void whatAScriptTellsOfItsOwnCredentialsIsMasked() throws Exception {
        seen.clear(); // the test's own exchange that created the connection had the token as its body

        for (String how : List.of("action", "error")) {
            Exchange failed = action("leak", Map.of("how", how));
            assertThat(failed.getException()).isNotNull();
            seen.add("exception " + stackTrace(failed.getException()));
            look("failed", failed);
            if (failed.getException() instanceof NangoActionException error) {
                seen.add("payload " + error.getPayload());
            }
        }

        assertThat(seen).anyMatch(text -> text.contains("the key is ***")).noneMatch(text -> text.contains(TOKEN));
        assertThat(filesThatContain(TOKEN)).isEmpty();
    }

    private List<Path> filesThatContain(String text) throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
