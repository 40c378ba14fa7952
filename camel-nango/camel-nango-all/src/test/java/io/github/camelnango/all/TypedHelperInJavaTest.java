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

import io.github.camelnango.all.JavaFunctions.Item;
import io.github.camelnango.all.JavaFunctions.Name;
import io.github.camelnango.all.ProviderServer.Answer;
import io.github.camelnango.api.LogEntry;
import io.github.camelnango.api.LogLevel;
import io.github.camelnango.api.NangoHttpException;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.ProxyConfiguration;
import io.github.camelnango.api.RunInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the helper gives to functions in Java has types of Java. */
class TypedHelperInJavaTest extends JavaFunctionsTest {

    @Test
    void httpErrorsAndVerbsAreTyped() throws Exception {
        provider.on(
                "POST /items",
                request ->
                        Answer.json("{\"id\":\"9\",\"name\":\"" + request.body().length() + "\"}"));
        provider.on("GET /text", request -> new Answer(200, Map.of("Content-Type", "text/plain"), "plain"));

        assertThat(run(null, (nango, input) -> {
                    Item item = nango.post(ProxyConfiguration.of("/items").data(new Name("x")), Item.class)
                            .data();
                    var text = nango.get(ProxyConfiguration.of("/text"), String.class);
                    byte[] bytes = nango.get(ProxyConfiguration.of("/text"), byte[].class)
                            .data();
                    return List.of(item, text.data(), text.status(), bytes.length);
                }))
                .isEqualTo("[{\"id\":\"9\",\"name\":\"12\"},\"plain\",200,5]");
        assertThat(failure((nango, input) -> nango.get(ProxyConfiguration.of("/missing"), Item.class)))
                .isInstanceOfSatisfying(
                        NangoHttpException.class, e -> assertThat(e.getStatus()).isEqualTo(404));
        assertThat(failure((nango, input) -> nango.get(ProxyConfiguration.of("/text"), Item.class)))
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContaining("ask for String.class");
    }

    @Test
    void paginationFetchesWhenAskedAndCallsBackAfterAPage() throws Exception {
        twoPages();
        List<String> events = new ArrayList<>();

        run(null, (nango, input) -> {
            ProxyConfiguration request = ProxyConfiguration.of("/items")
                    .param("per_page", 2)
                    .onPage(page -> events.add("told " + (page.nextPageParam() != null) + " "
                            + page.response().status()));
            for (List<Item> page : nango.paginate(request, Item.class)) {
                events.add("page of " + page.size() + " after "
                        + provider.received("/items").size() + " requests");
            }
            return null;
        });

        assertThat(events)
                .containsExactly(
                        "page of 2 after 1 requests", "told true 200", "page of 1 after 2 requests", "told false 200");
        assertThat(run(null, (nango, input) -> nango.paginate(
                                ProxyConfiguration.of("/items").param("per_page", 2), Item.class)
                        .iterator()
                        .next()
                        .size()))
                .isEqualTo("2");
        assertThat(provider.received("/items")).hasSize(3);
    }

    @Test
    void connectionMetadataAndVariablesAreTyped() throws Exception {
        runtime().environment().set("REGION", io.github.camelnango.api.Secret.of("eu"));
        assertThat(run(null, (nango, input) -> {
                    assertThat(nango.getMetadata(Name.class)).isNull();
                    nango.setMetadata(new Name("Ada"));
                    assertThat(nango.getConnection(Map.class)).containsEntry("connection_id", "acme");
                    assertThat(nango.getToken(Map.class)).containsEntry("apiKey", TOKEN);
                    assertThat(nango.getIntegration(List.of(), Map.class)).containsEntry("unique_key", "demo");
                    return List.of(nango.getMetadata(Name.class), nango.getEnvironmentVariables());
                }))
                .isEqualTo("[{\"name\":\"Ada\"},{\"REGION\":\"eu\"}]");
    }

    @Test
    void linesOfTheLogKeepSecretsToThemselves() throws Exception {
        run(null, (nango, input) -> {
            nango.setLogger(LogLevel.DEBUG);
            nango.log(LogLevel.DEBUG, "token " + nango.getToken(Map.class).get("apiKey"), Map.of("n", 1));
            return null;
        });
        RunInfo run = runtime().logs().runs("demo", 1).get(0);
        assertThat(runtime().logs().entries(run.run().id()))
                .extracting(LogEntry::message)
                .contains("token ***");
    }

    @Test
    void recordsAreReadByIdAndInALoop() {
        Map<Object, Item> byId = new java.util.HashMap<>();
        List<Item> all = new ArrayList<>();
        syncCode.set(nango -> {
            nango.batchSave(
                    java.util.stream.IntStream.range(0, 250)
                            .mapToObj(i -> new Item("" + i, "Item " + i))
                            .toList(),
                    "Item");
            byId.putAll(nango.getRecordsByIds(List.of(7, 8, 999), "Item", Item.class));
            nango.batchUpdate(List.of(Map.of("id", "7", "name", "Seven")), "Item");
            nango.batchDelete(List.of(Map.of("id", "8")), "Item");
            nango.listRecords("Item", Item.class).forEach(all::add);
            for (Map<?, ?> record : nango.listRecords("Item", Map.class)) {
                nango.batchSave(List.of(record), "Item");
            }
        });

        assertThat(sync("coded-sync").getException()).isNull();

        assertThat(byId).containsOnlyKeys(7, 8).containsEntry(7, new Item("7", "Item 7"));
        assertThat(all).hasSize(250).contains(new Item("7", "Seven"));
        assertThat(records()).isNotEmpty();
    }
}
