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
import static org.awaitility.Awaitility.await;

import io.github.camelnango.NangoComponent;
import io.github.camelnango.NangoConstants;
import io.github.camelnango.all.JavaFunctions.Coded;
import io.github.camelnango.all.ProviderServer.Answer;
import io.github.camelnango.api.Declaration;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoAction;
import io.github.camelnango.api.NangoSync;
import io.github.camelnango.api.OnEvent;
import io.github.camelnango.api.ProxyConfiguration;
import io.github.camelnango.api.Sync;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.camel.BindToRegistry;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Scripts, functions in Java and routes use each other and all of the helper, with room for one isolate. */
class FunctionsTogetherTest extends ScriptTest {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private final AtomicReference<Coded.Code> code = new AtomicReference<>();
    private final AtomicReference<Json> webhook = new AtomicReference<>();
    private final List<String> synced = new CopyOnWriteArrayList<>();

    @BindToRegistry("javaAction")
    private final Coded javaAction =
            new Coded("in-java", (nango, input) -> code.get().run(nango, input));

    @BindToRegistry("javaSync")
    private final Sync javaSync = new Sync() {
        @Override
        public Declaration declare() {
            return Declaration.sync("demo", "java-sync")
                    .model(JavaFunctions.Item.class)
                    .frequency("every hour")
                    .autoStart(false)
                    .webhookSubscriptions("*");
        }

        @Override
        public void exec(NangoSync nango) {
            nango.setMergingStrategy("ignore_if_modified_after", "Item");
            nango.batchSave(List.of(Map.of("id", "1", "variant", nango.variant())), "Item");
            synced.add(nango.variant());
        }

        @Override
        public void onWebhook(NangoSync nango, Json payload) {
            nango.batchSave(List.of(Map.of("id", "hook")), "Item");
            webhook.set(payload);
        }
    };

    @BindToRegistry("greets")
    private final OnEvent greets = new OnEvent() {
        @Override
        public Declaration declare() {
            return Declaration.onEvent("demo", "greets", "post-connection-creation");
        }

        @Override
        public void exec(NangoAction nango) {
            nango.updateMetadata(Map.of("greeted", true));
        }
    };

    @Override
    void configure(NangoComponent nango) {
        nango.setMaxIsolates(1);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("nango:action/demo/in-route")
                        .toD("nango:action/demo/last?connectionId=${header." + NangoConstants.CONNECTION_ID + "}");
                from("nango:sync/demo/java-sync?connectionId=acme").to("log:records?level=DEBUG");
            }
        };
    }

    @Override
    void scripts(Path folder) {
        source("first", "return nango.triggerAction('demo', 'acme', 'in-java', { n: input.n + 1 });");
        source("last", "return { n: input.n + 1, by: nango.connectionId };");
        source("refused", "await nango.triggerSync(...input); return 'queued';");
        source("starts", "await nango.startSync('demo', ['java-sync'], 'acme'); return 'started';");
        source(
                "aborts",
                """
                const controller = new AbortController();
                const name = fetch(input.url, { signal: controller.signal }).catch((e: any) => e.name);
                await nango.get({ endpoint: '/came', retries: 0 });
                controller.abort();
                return [await name, (await nango.get({ endpoint: '/released', retries: 0 })).data.gone];
                """);
        source("fetches", "await fetch(input.url);");
        script(
                "demo/actions/calls-soap.ts",
                header("import soap from 'soap';")
                        + """
                const client = await soap.createClientAsync(input.url + '/service?wsdl');
                client.setSecurity(new soap.WSSecurity('ada', 'pass', { hasNonce: false }));
                const [result] = await client.AddAsync({ a: 2, b: 3 });
                try {
                    await client.AddAsync({ a: 'bad', b: 0 });
                } catch (e: any) {
                    return [result, e.root?.Envelope?.Body?.Fault?.faultstring ?? e.message];
                }
                } });
                """);
        script(
                "demo/actions/unzips.ts",
                header("import unzipper from 'unzipper';")
                        + """
                const answer = await nango.get({ endpoint: '/archive', responseType: 'arraybuffer', retries: 0 });
                const { files } = await unzipper.Open.buffer(answer.data);
                return [files[0].path, (await files[0].buffer()).toString('utf8')];
                } });
                """);
    }

    private static String header(String imports) {
        return imports + "\nimport { createAction } from 'nango';\nimport * as z from 'zod';\n"
                + "export default createAction({ description: 'x', input: z.any(), output: z.any(),"
                + " exec: async (nango: any, input: any): Promise<any> => {\n";
    }

    private void source(String name, String body) {
        script("demo/actions/" + name + ".ts", header("") + body + "\n} });\n");
    }

    private String java(Coded.Code body) throws Exception {
        code.set(body);
        Exchange exchange = action("in-java", null);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return exchange.getMessage().getBody(String.class);
    }

    @Test
    void eachKindOfFunctionCallsTheNextThoughThereIsRoomForOneIsolate() {
        code.set((nango, input) -> nango.triggerAction(
                "in-route", Map.of("n", nango.read(input, Map.class).get("n")), Map.class));
        assertThat(output("first", Map.of("n", 1))).isEqualTo("{\"n\":3,\"by\":\"acme\"}");
    }

    @Test
    void anAbortEndsTheRequestAndNotOnlyThePromise() throws Exception {
        try (HangingServer server = new HangingServer()) {
            provider.on("GET /came", request -> Answer.json("{\"came\":" + server.clientCame() + "}"));
            provider.on("GET /released", request -> Answer.json("{\"gone\":" + server.clientGone() + "}"));
            assertThat(output("aborts", Map.of("url", server.url()))).isEqualTo("[\"AbortError\",true]");
        }
    }

    @Test
    void deletingTheConnectionEndsItsRunAndTheFetchInFlight() throws Exception {
        try (HangingServer server = new HangingServer()) {
            var run = template.asyncSend("nango:action/demo/fetches", exchange -> {
                exchange.getMessage().setHeader(NangoConstants.CONNECTION_ID, "acme");
                exchange.getMessage().setBody(Map.of("url", server.url()));
            });
            assertThat(server.clientCame()).isTrue();
            template.sendBody("nango:connection/demo?operation=delete&connectionId=acme", null);
            assertThat(run.get(10, TimeUnit.SECONDS).getException()).hasMessageContaining("was deleted");
            assertThat(server.clientGone()).isTrue();
        }
    }

    @Test
    void soapGoesOverHttpWithSecurityAndFaults() {
        provider.on("GET /service", request -> new Answer(200, Map.of("Content-Type", "text/xml"), wsdl()));
        provider.on(
                "POST /service",
                request -> request.body().contains(">bad<")
                        ? xml(
                                500,
                                "<s:Fault><faultcode>s:Client</faultcode><faultstring>not a number</faultstring></s:Fault>")
                        : xml(200, "<AddResponse xmlns=\"urn:calc\"><sum>5</sum></AddResponse>"));
        assertThat(output("calls-soap", Map.of("url", provider.url()))).isEqualTo("[{\"sum\":5},\"not a number\"]");
        var call = provider.received.stream()
                .filter(request -> request.method().equals("POST"))
                .findFirst()
                .orElseThrow();
        assertThat(call.header("SOAPAction")).contains("urn:calc/Add");
        assertThat(call.header("Authorization")).isNull();
        assertThat(call.body()).contains("<wsse:Username>ada</wsse:Username>", "wsse:Password", ">2<", ">3<");
    }

    private static Answer xml(int status, String body) {
        return new Answer(
                status,
                Map.of("Content-Type", "text/xml; charset=utf-8"),
                "<s:Envelope xmlns:s=\"" + SOAP + "\"><s:Body>" + body + "</s:Body></s:Envelope>");
    }

    private String wsdl() {
        return """
                <definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
                    xmlns:t="urn:calc" xmlns:x="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:calc">
                  <types><x:schema targetNamespace="urn:calc" elementFormDefault="qualified">
                    <x:element name="Add"><x:complexType><x:sequence>
                      <x:element name="a" type="x:int"/><x:element name="b" type="x:int"/>
                    </x:sequence></x:complexType></x:element>
                    <x:element name="AddResponse"><x:complexType><x:sequence>
                      <x:element name="sum" type="x:int"/>
                    </x:sequence></x:complexType></x:element>
                  </x:schema></types>
                  <message name="In"><part name="parameters" element="t:Add"/></message>
                  <message name="Out"><part name="parameters" element="t:AddResponse"/></message>
                  <portType name="Port"><operation name="Add"><input message="t:In"/><output message="t:Out"/></operation></portType>
                  <binding name="Binding" type="t:Port">
                    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
                    <operation name="Add"><soap:operation soapAction="urn:calc/Add"/>
                      <input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation>
                  </binding>
                  <service name="Calc"><port name="Port" binding="t:Binding"><soap:address location="%s/service"/></port></service>
                </definitions>
                """
                .formatted(provider.url());
    }

    @Test
    void anArchiveThatWasFetchedIsUnpacked() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write("h\u00e9".getBytes(StandardCharsets.UTF_8));
        }
        provider.on(
                "GET /archive",
                request -> new Answer(200, Map.of("Content-Type", "application/zip"), bytes.toByteArray()));
        assertThat(output("unzips", null)).isEqualTo("[\"a.txt\",\"h\u00e9\"]");
    }

    @Test
    void aSyncOrConnectionThatIsNotThereFailsTheCallThatAsksForARun() {
        assertThat(action("refused", List.of("demo", "acme", "nope")).getException())
                .hasMessageContaining("There is no sync demo/nope");
        assertThat(action("refused", List.of("demo", "nobody", "java-sync")).getException())
                .hasMessageContaining("nobody");
    }

    @Test
    void locksFetchesAndAddressesAreThereInJava() throws Exception {
        provider.on(
                "GET /open", request -> Answer.json("{\"auth\":" + (request.header("authorization") != null) + "}"));
        assertThat(java((nango, input) -> List.of(
                        nango.tryAcquireLock("k", Duration.ofSeconds(5)),
                        nango.releaseLock("k"),
                        nango.releaseLock("k"),
                        nango.uncontrolledFetch(ProxyConfiguration.of(provider.url() + "/open"), Map.class)
                                .data(),
                        String.valueOf(nango.getWebhookURL()))))
                .startsWith("[true,true,false,{\"auth\":false},");
    }

    @Test
    void aSyncThatDoesNotStartByItselfWaitsUntilAScriptStartsIt() throws Exception {
        java((nango, input) -> {
            nango.triggerSync("demo", "acme", "java-sync", "asked", Map.of("reset", true, "emptyCache", true));
            return null;
        });
        await().until(() -> synced.contains("asked"));
        assertThat(synced).containsExactly("asked");
        assertThat(output("starts", null)).isEqualTo("\"started\"");
        await().until(() -> synced.contains("base"));
    }

    @Test
    void aSyncInJavaTakesWebhooksAndAnOnEventFunctionEvents() {
        template.sendBodyAndHeader(
                "nango:webhook/demo?connectionId=acme", Map.of("a", 1), NangoConstants.WEBHOOK_TYPE, "changed");
        await().until(() -> webhook.get() != null);
        assertThat(webhook.get().text()).isEqualTo("{\"a\":1}");
        template.sendBodyAndHeader(
                "nango:connection/demo?operation=event&connectionId=acme",
                null,
                NangoConstants.EVENT,
                "post-connection-creation");
        assertThat(template.requestBody("nango:metadata/demo?connectionId=acme", null, String.class))
                .isEqualTo("{\"greeted\":true}");
    }

    /** Reads requests and never answers, but sees when its client hangs up. */
    private static final class HangingServer implements AutoCloseable {
        private final java.net.ServerSocket socket;
        private final CountDownLatch came = new CountDownLatch(1);
        private final CountDownLatch gone = new CountDownLatch(1);

        HangingServer() throws java.io.IOException {
            socket = new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress());
            Thread thread = new Thread(this::serve, "hanging-server");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            try (java.net.Socket client = socket.accept()) {
                var in = client.getInputStream();
                in.read();
                came.countDown();
                while (in.read() >= 0) {
                    // the rest of the request
                }
            } catch (java.io.IOException e) {
                // a reset is a hang-up too
            }
            gone.countDown();
        }

        String url() {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/";
        }

        boolean clientCame() throws InterruptedException {
            return came.await(10, TimeUnit.SECONDS);
        }

        boolean clientGone() throws InterruptedException {
            return gone.await(10, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws java.io.IOException {
            socket.close();
        }
    }
}
