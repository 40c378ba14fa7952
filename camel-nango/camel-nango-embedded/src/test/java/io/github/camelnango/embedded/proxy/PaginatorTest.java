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
package io.github.camelnango.embedded.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.Json;
import io.github.camelnango.api.Pages;
import io.github.camelnango.embedded.proxy.FakeProvider.Reply;
import io.github.camelnango.embedded.proxy.body.JsonSlice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaginatorTest extends ProxyTestBase {

    private List<Pages.Page> all(Requests request, String settings) {
        Pages pages = proxy.paginate(request.build(), new Json(settings), proxy::send);
        List<Pages.Page> all = new ArrayList<>();
        do {
            all.add(pages.next().toCompletableFuture().join());
        } while (!all.get(all.size() - 1).last());
        return all;
    }

    private List<String> targets() {
        return provider.received.stream().map(FakeProvider.Received::target).toList();
    }

    private static String items(Pages.Page page) {
        return page.items() == null ? "-" : page.items().text();
    }

    @Test
    void cursorsFollowTheProvidersOwnSettings() {
        provider.answers(
                Reply.json("{\"paging\":{\"next\":\" a b \"},\"data\":[{\"id\": 1.50},2]}"),
                Reply.json("{\"data\":[3],\"paging\":{\"next\":0}}"),
                Reply.json("{\"data\":[4],\"paging\":{\"next\":\" \"}}"));
        List<Pages.Page> pages = all(Requests.to("plain").query("q=1&after=x"), "{\"limit\":2}");
        assertThat(targets())
                .containsExactly(
                        "/things?q=1&after=x&size=2", "/things?q=1&after=a+b&size=2", "/things?q=1&after=0&size=2");
        assertThat(pages).extracting(PaginatorTest::items).containsExactly("[{\"id\": 1.50},2]", "[3]", "[4]");
        assertThat(pages).extracting(page -> page.nextPageParam().text()).containsExactly("\"a b\"", "0", "null");
        assertThat(pages).allMatch(Pages.Page::callOnPage);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"data\":[]}", "{}", "{\"data\":null}", "{\"data\":{}}", "''"})
    void anEmptyCursorPageEndsWithoutBeingHandedOn(String body) {
        provider.answers(Reply.of(200, body));
        Pages.Page page = all(Requests.to("plain"), "null").get(0);
        assertThat(items(page)).isEqualTo("-");
        assertThat(page.callOnPage()).isFalse();
        assertThat(page.last()).isTrue();
    }

    @Test
    void valuesOfAPostGoIntoTheBody() {
        provider.answers(Reply.json("{\"data\":[1],\"paging\":{\"next\":\"c\"}}"), Reply.json("{\"data\":[2]}"));
        all(
                Requests.to("plain").method("POST").json("{\"page\":{\"x\":1},\"f\":1.0}"),
                "{\"limit\":5,\"limit_name_in_request\":\"page.size\",\"cursor_name_in_request\":\"page.after[0]\"}");
        assertThat(provider.received)
                .extracting(FakeProvider.Received::text)
                .containsExactly(
                        "{\"page\":{\"x\":1,\"size\":5},\"f\":1.0}",
                        "{\"page\":{\"x\":1,\"size\":5,\"after\":[\"c\"]},\"f\":1.0}");
    }

    @Test
    void linksMayStandInTheHeader() {
        String next = "<http://localhost:" + provider.port()
                + "/api/things?page=2>; title=\"a, b; rel=next\"; rel=\"next last\"";
        provider.answers(
                Reply.of(200, "[1]", "Link", "</x>; rel=prev, " + next), Reply.of(200, "[]", "Link", "</x>; rel=prev"));
        List<Pages.Page> pages = all(
                Requests.to("key-in-header").query("page=1"),
                "{\"type\":\"link\",\"link_rel_in_response_header\":\"next\"}");
        assertThat(targets()).containsExactly("/api/things?page=1", "/api/things?page=2");
        assertThat(pages).extracting(PaginatorTest::items).as("empty pages too").containsExactly("[1]", "[]");
        assertThat(provider.last().header("x-api-key")).isEqualTo(TOKEN);
    }

    @Test
    void linksMayStandInTheBodyUnderANameWithDots() {
        provider.answers(Reply.json("{\"v\":[1],\"@odata.nextLink\":\"/more?p=2\"}"), Reply.json("{\"v\":[2]}"));
        all(
                Requests.to("key-in-header").query("p=1"),
                "{\"type\":\"link\",\"link_path_in_response_body\":\"@odata.nextLink\",\"response_path\":\"v\"}");
        assertThat(targets()).containsExactly("/api/things?p=1", "/api/more?p=2");
    }

    @Test
    void aLinkToAnotherHostGetsNoCredentials() {
        provider.answers(
                Reply.json("{\"next\":\"http://127.0.0.1:" + provider.port() + "/steal?x=${apiKey}\"}"),
                Reply.json("{}"));
        all(Requests.to("key-in-header"), "{\"type\":\"link\",\"link_path_in_response_body\":\"next\"}");
        assertThat(provider.last().target()).startsWith("/steal");
        assertThat(provider.last().toString()).doesNotContain(TOKEN);
    }

    @Test
    void aLinkToTheHostThatTheCallerChoseKeepsThem() {
        String host = "http://127.0.0.1:" + provider.port();
        provider.answers(Reply.json("{\"next\":\"" + host + "/two\"}"), Reply.json("{}"));
        all(Requests.to("key-in-header").baseUrl(host), "{\"type\":\"link\",\"link_path_in_response_body\":\"next\"}");
        assertThat(targets()).containsExactly("/things", "/two");
        assertThat(provider.last().header("x-api-key")).isEqualTo(TOKEN);
    }

    @Test
    void theSameLinkTwiceEndsTheLoop() {
        provider.answers(Reply.json("{\"next\":\"/same\"}"));
        assertThat(all(Requests.to("plain"), "{\"type\":\"link\",\"link_path_in_response_body\":\"next\"}"))
                .hasSize(2);
    }

    @Test
    void offsetsGrowByResponseSizeUntilAPageIsEmpty() {
        provider.answers(Reply.json("[1,2]"), Reply.json("[3]"), Reply.json("[]"));
        List<Pages.Page> pages = all(
                Requests.to("plain"),
                "{\"type\":\"offset\",\"offset_name_in_request\":\"skip\",\"response_path\":\"\"}");
        assertThat(targets()).containsExactly("/things?skip=0", "/things?skip=2", "/things?skip=3");
        assertThat(pages).extracting(page -> page.nextPageParam().text()).containsExactly("0", "2", "null");
        assertThat(pages).extracting(Pages.Page::callOnPage).containsExactly(true, true, false);
    }

    @Test
    void aShortPageIsTheLastAndOnPageIsNotCalled() {
        provider.answers(Reply.json("[1,2]"), Reply.json("[3]"));
        List<Pages.Page> pages = all(
                Requests.to("plain"),
                "{\"type\":\"offset\",\"offset_name_in_request\":\"page\",\"offset_start_value\":1,\"limit\":2,"
                        + "\"offset_calculation_method\":\"per-page\",\"response_path\":null}");
        assertThat(targets()).containsExactly("/things?size=2&page=1", "/things?size=2&page=2");
        assertThat(pages).extracting(PaginatorTest::items).containsExactly("[1,2]", "[3]");
        assertThat(pages.get(1).callOnPage()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | There was no pagination configuration for this integration or configuration passed in.",
                "{'limit':1} | Pagination type is required",
                "{'type':'cursor'} | Param cursor_name_in_request is required for cursor pagination",
                "{'type':'cursor','cursor_name_in_request':'c'} | Param cursor_path_in_response is required for cursor pagination",
                "{'type':'cursor','cursor_name_in_request':'c','cursor_path_in_response':'n','limit':1} | Param limit_name_in_request is required for cursor pagination when limit is set",
                "{'type':'link'} | Either param link_rel_in_response_header or link_path_in_response_body is required for link pagination",
                "{'type':'offset'} | Param offset_name_in_request is required for offset pagination",
                "{'type':'page'} | Pagination type page is not supported. Only cursor, link and offset pagination types are supported.",
            },
            quoteCharacter = '"')
    void wrongSettingsFailWithNangosMessages(String settings, String message) {
        assertThatThrownBy(() -> proxy.paginate(
                        Requests.to("basic").build(), new Json(settings.replace('\'', '"')), proxy::send))
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "a[0].b | {\"x\":[1],\"a\":[{\"b\":[ 1 , {\"c\":\"]\"} ]}]} | [ 1 , {\"c\":\"]\"} ]",
                "a.1.b | {\"a\":[{},{\"b\":12}]} | 12",
                "a[\"x.y\"] | {\"a\":{\"x.y\":\"s\\u00e9\"}} | \"sé\"",
                "a.b | {\"a.b\":1,\"a\":{\"b\":2}} | 1",
                "a | {\"a\":{\"b\": {} }} | {\"b\": {} }",
                "a.b.c | {\"a\":{\"b\":1}} | -",
            })
    void pathsAreThoseOfLodash(String path, String json, String expected) {
        JsonSlice slice = JsonSlice.at(json, path);
        assertThat(slice == null ? "-" : slice.json()).isEqualTo(expected);
    }

    @Test
    void slicesAreExactInLargeTexts() {
        String item = "{\"k\":\"" + "é\\n".repeat(20_000) + "\"}";
        String json = "{\"pad\":\"" + "x".repeat(70_000) + "\", \"data\" : [" + item + ", " + item + "] }";
        assertThat(JsonSlice.at(json, "data").text()).isEqualTo("[" + item + ", " + item + "]");
        assertThat(JsonSlice.at(json, "data").length()).isEqualTo(2);
    }
}
