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
package io.github.camelnango.embedded;

import static io.github.camelnango.embedded.run.TestRuns.call;
import static io.github.camelnango.embedded.run.TestRuns.called;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.camelnango.NangoComponent;
import io.github.camelnango.api.Connection;
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.HelperCall;
import io.github.camelnango.api.HelperReply;
import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.Integration;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.NewConnection;
import io.github.camelnango.api.ProxyResponse;
import io.github.camelnango.api.Run;
import io.github.camelnango.api.Secret;
import io.github.camelnango.embedded.run.JavaFunction;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole sync, an action and a request, with everything switched on that shows what goes on. */
class SecretsNowhereTest {
    private static final String CANARY = "canary-";
    private static final Json CONFIG = new Json("{\"region\":\"canary-config\"}");
    private static final Json CUSTOM = new Json("{\"key\":\"canary-custom\"}");
    private static final Secret KEY = Secret.of("{\"type\":\"API_KEY\",\"apiKey\":\"canary-credential\"}");
    private static final ConnectionRef ACME = new ConnectionRef("api", "acme");

    @TempDir
    Path folder;

    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final AbstractAppender appender = new AbstractAppender("nowhere", null, null, false, Property.EMPTY_ARRAY) {
        @Override
        public void append(LogEvent event) {
            shown.add(event.getMessage().getFormattedMessage());
            if (event.getThrown() != null) {
                StringWriter out = new StringWriter();
                event.getThrown().printStackTrace(new PrintWriter(out));
                shown.add(out.toString());
            }
        }
    };
    private final Map<String, Appender> console = new HashMap<>();
    private HttpServer provider;

    @BeforeEach
    void listen() throws Exception {
        appender.start();
        LoggerContext logs = (LoggerContext) LogManager.getContext(false);
        LoggerConfig root = logs.getConfiguration().getRootLogger();
        // The console would get megabytes.
        console.putAll(root.getAppenders());
        console.keySet().forEach(root::removeAppender);
        root.addAppender(appender, Level.ALL, null);
        logs.updateLoggers();
        level(Level.TRACE);
        provider = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        provider.createContext("/", exchange -> {
            authorizations.add(exchange.getRequestHeaders().getFirst("authorization"));
            byte[] body = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("content-type", "application/json");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/bad") ? 400 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void mute() {
        provider.stop(0);
        LoggerContext logs = (LoggerContext) LogManager.getContext(false);
        LoggerConfig root = logs.getConfiguration().getRootLogger();
        root.removeAppender("nowhere");
        console.values().forEach(appender -> root.addAppender(appender, null, null));
        logs.updateLoggers();
        level(Level.INFO);
    }

    private static void level(Level level) {
        Configurator.setLevel("io.github.camelnango", level);
        Configurator.setLevel("org.apache.camel", level);
        Configurator.setLevel("seen", level);
    }

    private NangoRuntime prepare(NangoRuntime runtime) {
        runtime.integrations().create("api", "private-api-bearer", null, null, CUSTOM);
        String base = "http://127.0.0.1:" + provider.getAddress().getPort();
        Json config = new Json("{\"baseUrl\":\"" + base + "\",\"region\":\"canary-config\"}");
        runtime.connections().create(new NewConnection(ACME, KEY, config, null, Map.of()));
        runtime.environment().set("TOKEN", Secret.of("canary-variable"));
        runtime.functions().register(JavaFunction.action("look", (nango, input) -> {
            assertThat(called(nango, "getConnection", "[]")).contains("canary-credential", "canary-config");
            assertThat(called(nango, "getEnvironmentVariables", "[]")).contains("canary-variable");
            called(nango, "getIntegration", "[{\"include\":[\"credentials\"]}]");
            called(nango, "proxy", "[{\"endpoint\":\"/x\",\"headers\":{\"x-key\":\"canary-header\"}}]");
            called(nango, "log", "[\"key is canary-credential\"]");
            return call(nango, "proxy", "[{\"endpoint\":\"/bad\"}]");
        }));
        runtime.functions().register(JavaFunction.sync("issues", "every hour", (nango, input) -> {
            called(nango, "getToken", "[]");
            called(nango, "batchSave", "[[{\"id\":1}],\"Issue\"]");
            return call(nango, "setMetadata", "[{\"synced\":true}]");
        }));
        return runtime;
    }

    @Test
    void noLogUriOrMBeanShowsASecret() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.setTracing(true);
            context.setBacklogTracing(true);
            context.addComponent("nango", component());
            context.addRoutes(routes());
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            template.requestBody("direct:sync", null, Object.class);
            template.requestBody("direct:request", null, Object.class);
            shown.add(String.valueOf(template.request("direct:action", e -> {}).getException()));
            template.requestBody("direct:connection", null, Object.class);
            shown.add(context.getEndpoints().toString());
            int logged = shown.size();
            shown.addAll(mbeans());
            assertThat(logged).isGreaterThan(100);
            assertThat(shown).hasSizeGreaterThan(logged + 100);
        }
        assertThat(authorizations).contains("Bearer canary-credential").hasSize(3);
        assertThat(shown).anyMatch(text -> text.contains("CamelNangoHelperCall"));
        assertThat(shown.stream()
                        .filter(text -> text.replace("canary-header", "").contains(CANARY)))
                .isEmpty();
    }

    private NangoComponent component() {
        NangoComponent component = new NangoComponent();
        component.setDataFolder(folder.toString());
        component.setPassphrase("canary-passphrase");
        component.getConfiguration().setConnectionId("acme");
        component.getConfiguration().setProxyVia("direct:requests");
        component.setRuntimeFactory((settings, calls, camel) -> prepare(EmbeddedRuntime.open(settings, calls, camel)));
        return component;
    }

    private static RouteBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:sync").to("nango:sync/api/issues");
                from("direct:request").to("nango:proxy/api?path=/y").to("log:seen?showAll=true");
                from("direct:action").to("nango:action/api/look");
                from("direct:connection").to("nango:connection/api").to("log:seen?showAll=true");
                from("direct:requests")
                        .to("log:seen?showAll=true")
                        .to("nango:proxy/api")
                        .to("log:seen?showAll=true");
            }
        };
    }

    private static List<String> mbeans() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        List<String> values = new ArrayList<>();
        for (ObjectName name : server.queryNames(new ObjectName("org.apache.camel:*"), null)) {
            values.add(name.toString());
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                try {
                    Object value = server.getAttribute(name, attribute.getName());
                    values.add(value instanceof Object[] many ? Arrays.deepToString(many) : String.valueOf(value));
                } catch (javax.management.JMException | RuntimeException e) {
                    // An attribute that cannot be read shows nothing.
                    values.add(attribute.getName());
                }
            }
            if (name.getCanonicalName().contains("BacklogTracer")) {
                values.add(String.valueOf(server.invoke(name, "dumpAllTracedMessagesAsJSon", null, null)));
            }
        }
        return values;
    }

    @Test
    void whatHoldsASecretDoesNotPrintIt() {
        Instant now = Instant.EPOCH;
        Run run = new Run(
                "1",
                new FunctionName(FunctionKind.ACTION, "api", "a"),
                "r",
                "action",
                ACME,
                1,
                "p",
                "dev",
                "base",
                null,
                null,
                0,
                now);
        HttpBody.Form form = new HttpBody.Form("client_secret=canary-form");
        List<Object> holders = List.of(
                KEY,
                new NewConnection(ACME, KEY, CONFIG, CONFIG, Map.of()),
                new Connection(1, ACME, "p", KEY, CONFIG, CONFIG, Map.of(), now, now),
                new Integration("api", "p", "P", KEY, CUSTOM, now, now),
                form,
                new HttpBody.Text("canary-text"),
                new HttpBody.JsonBody(CUSTOM),
                new HttpBody.Multipart(List.of(new HttpBody.Part("key", new HttpBody.Text("canary-part"), null, null))),
                new HelperCall("proxy", "api", null, null, Map.of("x-key", "canary-header"), Map.of(), CUSTOM, run),
                new HelperReply(CUSTOM, Map.of("set-cookie", "canary-cookie")),
                new ProxyResponse(200, "OK", Map.of("set-cookie", List.of("canary-cookie")), form),
                Map.of("TOKEN", KEY));
        assertThat(holders).allSatisfy(holder -> assertThat(holder.toString()).doesNotContain(CANARY));
    }
}
