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
import io.github.camelnango.all.JavaFunctions.Item;
import io.github.camelnango.all.JavaFunctions.Name;
import io.github.camelnango.all.ProviderServer.Answer;
import io.github.camelnango.api.ActionException;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoAction;
import io.github.camelnango.api.NangoActionException;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import io.github.camelnango.api.NangoSync;
import io.github.camelnango.api.ProxyConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.BindToRegistry;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Routes that are functions: actions by their URI, syncs and actions by the option {@code exec}. */
class FunctionsAsRoutesTest extends ScriptTest {
    private static final String ITEMS = "nango:sync/demo/items?exec=direct:fetchItems&models=Item";

    private final List<String> intercepted = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    @BindToRegistry("java")
    private final JavaFunctions.Coded java =
            new JavaFunctions.Coded("java", (nango, input) -> nango.triggerAction("shout", input, Json.class));

    @Override
    void scripts(Path folder) {
        script(
                "demo/actions/calls-route.ts",
                """
                import { createAction } from 'nango';
                import * as z from 'zod';

                export default createAction({
                    description: 'Calls an action that is a route',
                    input: z.any(),
                    output: z.any(),
                    exec: async (nango, input) => {
                        try {
                            return await nango.triggerAction('demo', nango.connectionId, 'shout', input);
                        } catch (error) {
                            return { status: error.response.status, error: error.response.data.error };
                        }
                    }
                });
                """);
    }

    /** What an application's bean does for a route that is a sync. */
    public static final class Fetch {
        public void run(@Body NangoSync nango) {
            Item[] items =
                    nango.get(ProxyConfiguration.of("/items"), Item[].class).data();
            nango.batchSave(List.of(items), "Item");
            nango.saveCheckpoint(Map.of("variant", nango.variant()));
        }
    }

    /** What an application's bean does for a route that is an action. */
    public static final class Shout {
        public Map<String, Object> run(
                @Body Map<String, Object> input, @ExchangeProperty("CamelNangoHelper") NangoAction nango) {
            if (!input.containsKey("name")) {
                throw new ActionException(Map.of("code", "no_name"));
            }
            Name name = nango.getMetadata(Name.class);
            return Map.of(
                    "shout", input.get("name").toString().toUpperCase() + " " + (name == null ? "" : name.name()));
        }
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (String kind : List.of("proxy", "records", "metadata", "action")) {
                    interceptSendToEndpoint("nango:" + kind + "/*").process(exchange -> note(kind, exchange));
                }
                from("direct:run").to(ITEMS + "&connectionId=acme");
                from("direct:fetchItems")
                        .routeId("fetch")
                        .choice()
                        .when(exchange -> broken)
                        .throwException(new IllegalStateException("broken on purpose"))
                        .otherwise()
                        .bean(new Fetch());
                from("nango:action/demo/shout").routeId("shout").bean(new Shout());
                from("nango:action/demo/fetch-one")
                        .setHeader("CamelHttpPath", simple("/items/${body[id]}"))
                        .to("nango:proxy/demo");
                from("direct:byEndpoints")
                        .setHeader("CamelHttpPath", constant("/items"))
                        .to("nango:proxy/demo")
                        .to("nango:records/demo/Item?operation=trackDeletesStart")
                        .to("nango:records/demo/Item?operation=save")
                        .to("nango:records/demo/Item?operation=trackDeletesEnd");
                from("direct:careless")
                        .doTry()
                        .setBody(constant("[{\"id\":"))
                        .to("nango:records/demo/Item?operation=save")
                        .doCatch(NangoException.class)
                        .end()
                        .choice()
                        .when(header("CamelNangoSync").isEqualTo("careless-window"))
                        .to("nango:records/demo/Item?operation=trackDeletesEnd")
                        .end()
                        .process(exchange -> exchange.getProperty(NangoConstants.HELPER_PROPERTY, NangoSync.class)
                                .saveCheckpoint(Map.of("done", true)));
                from("direct:undeclared")
                        .setBody(constant("[{\"id\":\"1\"}]"))
                        .to("nango:records/demo/Other?operation=save");
                from("direct:double").process(exchange -> exchange.getMessage()
                        .setBody(exchange.getMessage().getBody(Integer.class) * 2));
            }
        };
    }

    private void note(String kind, Exchange exchange) {
        intercepted.add(kind + " " + exchange.getMessage().getHeader(NangoConstants.CONNECTION_ID) + " "
                + (exchange.getMessage().getHeader(NangoConstants.RUN_ID) != null));
    }

    private void items(String body) {
        provider.on("GET /items", request -> Answer.json(body));
    }

    private List<?> records() {
        return template.requestBodyAndHeader(
                "nango:records/demo/Item?filter=added,updated", null, NangoConstants.CONNECTION_ID, "acme", List.class);
    }

    @Test
    void routeThatIsASyncGetsTheHelperOfItsRun() {
        items("[{\"id\":\"1\",\"name\":\"One\"}]");
        intercepted.clear();

        Map<?, ?> result = template.requestBody("direct:run", null, Map.class);

        assertThat(result.get("changes"))
                .isEqualTo(Map.of("Item", Map.of("added", 1, "updated", 0, "deleted", 0, "unchanged", 0)));
        assertThat(intercepted).containsExactly("proxy acme true", "records acme true");
        assertThat(records()).hasSize(1);
    }

    @Test
    void failureOfTheRouteIsTheFailureOfTheRun() {
        broken = true;

        Exchange run = template.request("direct:run", exchange -> {});

        assertThat(run.getException())
                .isInstanceOf(NangoScriptException.class)
                .hasMessageContaining("route of direct:fetchItems (exec of nango:sync/demo/items)")
                .hasMessageContaining("broken on purpose");
        assertThat(runtime().logs().runs("demo", 1).get(0).errorMessage()).contains("broken on purpose");
    }

    @Test
    void whatTheRouteDoesThroughEndpointsBelongsToTheRun() {
        String uri = "nango:sync/demo/by-endpoints?exec=direct:byEndpoints&models=Item&connectionId=acme";
        items("[{\"id\":\"1\",\"name\":\"One\"},{\"id\":\"2\",\"name\":\"Two\"}]");
        Exchange first = request(uri, exchange -> {});
        items("[{\"id\":\"2\",\"name\":\"Two\"}]");

        Exchange second = request(uri, exchange -> {});

        assertThat(first.getException()).isNull();
        assertThat(second.getException()).isNull();
        assertThat(records()).singleElement().isInstanceOfSatisfying(Map.class, record -> assertThat(record)
                .containsEntry("id", "2"));
        assertThat(second.getMessage().getBody(Map.class).get("changes"))
                .isEqualTo(Map.of("Item", Map.of("added", 0, "updated", 0, "deleted", 1, "unchanged", 1)));
        assertThat(intercepted).contains("records acme true");
    }

    @Test
    void failedSaveThroughAnEndpointStopsTheCheckpoint() {
        String uri = "nango:sync/demo/careless?exec=direct:careless&models=Item&connectionId=acme";
        assertThat(request(uri, exchange -> {}).getException()).hasMessageContaining("no checkpoint was saved");
        assertThat(request(uri.replace("careless?", "careless-window?"), exchange -> {})
                        .getException())
                .hasMessageContaining("Did not end the deletion window of Item");
    }

    @Test
    void modelThatTheOptionDoesNotNameIsRefused() {
        String uri = "nango:sync/demo/undeclared?exec=direct:undeclared&models=Item&connectionId=acme";
        assertThat(request(uri, exchange -> {}).getException()).hasMessageContaining("'Other' is not included");
    }

    @Test
    void consumerRunsTheRouteOnItsScheduleAndDelivers() throws Exception {
        items("[{\"id\":\"1\",\"name\":\"One\"}]");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("nango:sync/demo/scheduled?exec=direct:fetchItems&models=Item&frequency=1h&delay=50&initialDelay=0")
                        .to("mock:items");
            }
        });
        getMockEndpoint("mock:items").expectedMessageCount(1);
        getMockEndpoint("mock:items").assertIsSatisfied();
        assertThat(getMockEndpoint("mock:items")
                        .getExchanges()
                        .get(0)
                        .getMessage()
                        .getBody(Map.class))
                .containsEntry("name", "One");
    }

    @Test
    void scriptCallsARoute() {
        template.sendBodyAndHeader(
                "nango:metadata/demo?operation=set", Map.of("name", "Ada"), NangoConstants.CONNECTION_ID, "acme");
        assertThat(output("calls-route", Map.of("name", "hey"))).isEqualTo("{\"shout\":\"HEY Ada\"}");
        assertThat(output("java", Map.of("name", "hey"))).isEqualTo("{\"shout\":\"HEY Ada\"}");
    }

    @Test
    void actionExceptionOfARouteIsAnActionError() {
        assertThat(action("shout", Map.of()).getException())
                .isInstanceOfSatisfying(NangoActionException.class, e -> assertThat(e.getPayload())
                        .isEqualTo(new Json("{\"code\":\"no_name\"}")));
        assertThat(output("calls-route", Map.of())).contains("\"payload\":{\"code\":\"no_name\"}");
    }

    @Test
    void callToAStoppedRouteSaysSo() throws Exception {
        context.getRouteController().stopRoute("shout");
        assertThat(action("shout", Map.of("name", "x")).getException())
                .isInstanceOfSatisfying(
                        NangoException.class, e -> assertThat(e.getType()).isEqualTo("function_stopped"));
        assertThat(output("calls-route", Map.of("name", "x")))
                .contains("\"status\":404")
                .contains("function_stopped");
    }

    @Test
    void routeCallsTheProviderWithTheRunsConnection() {
        provider.on("GET /items/7", request -> Answer.json("{\"id\":\"7\"}"));
        connect("other");
        Exchange exchange = request("nango:action/demo/fetch-one", e -> {
            e.getMessage().setHeader(NangoConstants.CONNECTION_ID, "other");
            e.getMessage().setBody("{\"id\":7}");
        });
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("{\"id\":\"7\"}");
        assertThat(provider.received("/items/7").get(0).header("Authorization")).isEqualTo("Bearer " + TOKEN);
    }

    @Test
    void inputMayBeAnyTypeThatJsonIsMadeOf() {
        for (Object input : List.of(
                Map.of("name", "a"),
                new Name("a"),
                "{\"name\":\"a\"}",
                "{\"name\":\"a\"}".getBytes(),
                new Json("{\"name\":\"a\"}"))) {
            assertThat(output("shout", input)).as(input.getClass().getName()).isEqualTo("{\"shout\":\"A \"}");
        }
    }

    @Test
    void execNamesARouteForAnActionToo() {
        String uri = "nango:action/demo/double?exec=direct:double&connectionId=acme";
        assertThat(template.requestBody(uri, 21, String.class)).isEqualTo("42");
    }

    @Test
    void execNamesAClassAndTheUriItsName() {
        String uri =
                "nango:action/demo/hello?exec=#class:" + JavaFunctions.Greet.class.getName() + "&connectionId=acme";
        assertThat(template.requestBody(uri, Map.of("name", "Ada"), String.class))
                .isEqualTo("{\"greeting\":\"Hello Ada of acme\"}");
        assertThat(request("nango:sync/demo/hello?exec=#class:" + JavaFunctions.Greet.class.getName(), e -> {})
                        .getException())
                .hasMessageContaining("cannot be the sync demo/hello");
    }

    @Test
    void functionOfABeanIsTheOneThatExecNames() {
        String uri = "nango:action/demo/java?exec=#bean:java&connectionId=acme";
        assertThat(template.requestBody(uri, Map.of("name", "x"), String.class)).isEqualTo("{\"shout\":\"X \"}");
    }

    @Test
    void twoDefinitionsOfOneNameFailNamingBoth() {
        assertThat(request("nango:sync/demo/items?exec=direct:byEndpoints&models=Item", e -> {})
                        .getException())
                .hasMessageContaining("defined twice")
                .hasMessageContaining("direct:fetchItems")
                .hasMessageContaining("direct:byEndpoints");
        assertThat(request("nango:action/demo/calls-route?exec=direct:double", e -> {})
                        .getException())
                .hasMessageContaining("route of direct:double (exec of nango:action/demo/calls-route)")
                .hasMessageContaining("calls-route.ts");
        assertThat(request("nango:action/demo/shout?exec=direct:double", e -> {})
                        .getException())
                .hasMessageContaining("route shout")
                .hasMessageContaining("direct:double");
    }
}
