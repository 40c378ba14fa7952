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

import io.github.camelnango.all.ProviderServer.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a script finds in the error of a request, and in the configuration that it gave. */
class RequestErrorsTest extends ScriptTest {
    private static final String PAGED =
            """
            {
              endpoint: '/items', headers: { 'x-note': 'n' }, params,
              paginate: { type: 'cursor', cursor_path_in_response: 'next', cursor_name_in_request: 'after',
                limit: 2, limit_name_in_request: 'size', response_path: 'items' }
            }""";

    private void actionThat(String body) {
        script(
                "demo/actions/odd.ts",
                """
                import { createAction } from 'nango';
                export default createAction({ description: 'd', exec: async (nango: any) => { %s } });
                """
                        .formatted(body));
        provider.on("GET /items", request -> {
            boolean first = !request.query().contains("after");
            return first ? Answer.json("{\"items\":[1,2],\"next\":\"c d\"}") : Answer.status(400, "{}");
        });
    }

    @Test
    void tellsWhatAFailedPageAskedFor() {
        actionThat(
                "const params: any = { q: 'a b', ids: [1, 2] }; try { for await (const page of nango.paginate(" + PAGED
                        + ")) {} } catch (e: any) {"
                        + " const { url, method, params, headers } = e.config;"
                        + " return { url, method, params, headers, same: e.response.config === e.config, status: e.status }; }");
        assertThat(output("odd", Map.of()))
                .isEqualTo(
                        "{\"url\":\"/items\",\"method\":\"get\",\"params\":{\"q\":\"a b\",\"ids\":[1,2],\"size\":\"2\","
                                + "\"after\":\"c d\"},\"headers\":{\"x-note\":\"n\"},\"same\":true,\"status\":400}");
    }

    @Test
    void writesPagingValuesIntoTheScriptsOwnParams() {
        actionThat("const params: any = Object.assign(Object.create(null), { q: 'x' }); const seen: any[] = [];"
                + " try { for await (const page of nango.paginate(" + PAGED
                + ")) { seen.push({ ...params }); } } catch (e: any) { seen.push(params); } return seen;");
        assertThat(output("odd", Map.of()))
                .isEqualTo("[{\"q\":\"x\",\"size\":\"2\"},{\"q\":\"x\",\"size\":\"2\",\"after\":\"c d\"}]");
    }

    @Test
    void writesPagingValuesIntoTheScriptsOwnData() {
        provider.on(
                "POST /search",
                request -> request.body().contains("\"from\":1") ? Answer.status(500, "{}") : Answer.json("[7]"));
        actionThat(
                "const data: any = { term: 't' }; try { for await (const page of nango.paginate({ endpoint: '/search',"
                        + " method: 'POST', data, paginate: { type: 'offset', offset_name_in_request: 'page.from' } })) {} }"
                        + " catch (e: any) { return { data, sent: e.config.data, method: e.config.method }; }");
        assertThat(output("odd", Map.of()))
                .isEqualTo(
                        "{\"data\":{\"term\":\"t\",\"page\":{\"from\":1}},\"sent\":{\"term\":\"t\",\"page\":{\"from\":1}},"
                                + "\"method\":\"post\"}");
    }

    @Test
    void tellsTheLinkThatFailed() {
        provider.on(
                "GET /linked",
                request -> new Answer(
                        200,
                        Map.of("Content-Type", "application/json", "Link", "</gone?page=2>; rel=\"next\""),
                        "[1]"));
        actionThat(
                "const params: any = { a: 'b' }; try { for await (const page of nango.paginate({ endpoint: '/linked', params })) {} }"
                        + " catch (e: any) { return { url: e.config.url, params: e.config.params ?? null, own: params }; }");
        assertThat(output("odd", Map.of()))
                .isEqualTo("{\"url\":\"/gone?page=2\",\"params\":null,\"own\":{\"a\":\"b\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nango.get({ endpoint: '/a?b=c', params: 'd=e' })                       | ProxyError invalid_query_params",
                "nango.get({})                                                          | ProxyError missing_api_url",
                "nango.get({ endpoint: 5 })                                             | ProxyError invalid_request",
                "nango.get({ endpoint: '/a', headers: { 'a b': 'c' } })                 | ProxyError invalid_request",
                "nango.paginate({ endpoint: '/a?b=c', params: 'd=e' }).next()           | ProxyError invalid_query_params",
                "nango.get({ endpoint: '/missing' })                                    | AxiosError ERR_BAD_REQUEST",
            })
    void namesRequestsThatCannotBeSent(String call, String expected) {
        actionThat(
                "try { await " + call
                        + "; } catch (e: any) { return [e.name + ' ' + e.code, e instanceof Error, e.stack.split('\\n')[0]]; }");
        assertThat(output("odd", Map.of())).contains("\"" + expected + "\",true,\"" + expected.split(" ")[0] + ": ");
    }
}
