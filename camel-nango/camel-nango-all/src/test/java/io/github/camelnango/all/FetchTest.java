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

import io.github.camelnango.NangoComponent;
import io.github.camelnango.all.ProviderServer.Answer;
import io.github.camelnango.api.NangoActionException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests without credentials: nango.uncontrolledFetch and the global fetch. */
class FetchTest extends ScriptTest {

    @Override
    void configure(NangoComponent nango) {
        nango.setMaxResponseSize("100KB");
    }

    @Override
    void scripts(Path folder) {
        action(
                "read",
                """
                const r = await nango.uncontrolledFetch({ url: new URL(input.url), method: input.method, headers: input.headers, body: input.body });
                const copy = r.clone();
                const text = await r.text();
                return { status: r.status, statusText: r.statusText, ok: r.ok, url: r.url, redirected: r.redirected, type: r.type, used: [r.bodyUsed, copy.bodyUsed],
                    header: r.headers.get('Content-Type'), text, bytes: (await copy.arrayBuffer()).byteLength };
                """);
        action(
                "plain",
                "return (await fetch(input.url, { method: 'POST', body: new URLSearchParams({ a: 'b c' }) })).json();");
    }

    private void action(String name, String body) {
        script(
                "demo/actions/" + name + ".ts",
                "import { createAction } from 'nango';\nimport * as z from 'zod';\n"
                        + "export default createAction({ description: 'x', input: z.any(), output: z.any(),"
                        + " exec: async (nango: any, input: any) => {\n" + body + "\n} });\n");
    }

    private Answer redirect(int status, String to) {
        return new Answer(status, Map.of("Location", to), "");
    }

    private Throwable failure(Object input) {
        return action("read", input).getException();
    }

    @Test
    void givesAnyAnswerAsAResponse() {
        provider.on("GET /a", request -> new Answer(404, Map.of("Content-Type", "text/plain"), "h\u00e9"));
        assertThat(output("read", Map.of("url", provider.url() + "/a?q=1")))
                .contains("\"status\":404", "\"ok\":false", "\"url\":\"" + provider.url() + "/a?q=1\"")
                .contains("\"redirected\":false", "\"type\":\"basic\"", "\"used\":[true,false]")
                .contains("\"header\":\"text/plain\"", "\"text\":\"h\u00e9\"", "\"bytes\":3");
        assertThat(provider.received("/a").get(0).header("authorization")).isNull();
    }

    @Test
    void redirectsBecomeGetsByTheRulesAndLoseWhatIsForOneOrigin() {
        provider.on("POST /a", request -> redirect(302, "/b"));
        provider.on("GET /b", request -> redirect(307, provider.otherHostUrl() + "/c"));
        provider.on("GET /c", request -> Answer.json("{}"));
        Map<String, String> headers = Map.of("authorization", "mine", "x-kept", "1", "content-type", "text/x");
        assertThat(output(
                        "read",
                        Map.of("url", provider.url() + "/a", "method", "post", "headers", headers, "body", "text")))
                .contains("\"redirected\":true", "\"url\":\"" + provider.otherHostUrl() + "/c\"");
        assertThat(provider.received("/a").get(0).body()).isEqualTo("text");
        assertThat(provider.received("/b").get(0).header("authorization")).isEqualTo("mine");
        assertThat(provider.received("/b").get(0).header("content-type")).isNull();
        assertThat(provider.received("/b").get(0).body()).isEmpty();
        assertThat(provider.received("/c").get(0).header("authorization")).isNull();
        assertThat(provider.received("/c").get(0).header("x-kept")).isEqualTo("1");
    }

    @Test
    void aRedirectThatKeepsTheMethodKeepsTheBody() {
        provider.on("PUT /a", request -> redirect(308, "/b"));
        provider.on("PUT /b", request -> Answer.json("{}"));
        output("read", Map.of("url", provider.url() + "/a", "method", "PUT", "body", "text"));
        assertThat(provider.received("/b").get(0).body()).isEqualTo("text");
        assertThat(provider.received("/b").get(0).header("content-type")).isEqualTo("text/plain;charset=UTF-8");
    }

    @Test
    void refusesWithACodeThatTheScriptCanRead() {
        provider.on("GET /loop", request -> redirect(302, "/loop"));
        provider.on("GET /file", request -> redirect(302, "file:///etc/passwd"));
        provider.on("GET /bad", request -> redirect(302, "http://[x"));
        assertThat(code("loop")).contains("\"too_many_redirects\"");
        assertThat(provider.received("/loop")).hasSize(6);
        assertThat(code("file")).contains("\"url_not_allowed\"");
        assertThat(code("bad")).contains("\"invalid_redirect\"");
        Throwable refused = failure(Map.of("url", "ftp://example.com/"));
        assertThat(((NangoActionException) refused).getPayload().text()).contains("\"url_not_allowed\"");
    }

    private String code(String path) {
        Throwable failure = failure(Map.of("url", provider.url() + "/" + path));
        assertThat(failure).isInstanceOf(NangoActionException.class);
        return ((NangoActionException) failure).getPayload().text();
    }

    @Test
    void aRedirectWithoutPlaceIsTheAnswer() {
        provider.on("GET /a", request -> new Answer(302, Map.of(), ""));
        assertThat(output("read", Map.of("url", provider.url() + "/a"))).contains("\"status\":302");
    }

    @Test
    void refusesAnAnswerThatIsTooLarge() {
        provider.on("GET /a", request -> new Answer(200, Map.of(), "x".repeat(200_000)));
        assertThat(failure(Map.of("url", provider.url() + "/a"))).hasMessageContaining("maxResponseSize");
    }

    @Test
    void theGlobalFetchTakesTheSameWay() {
        provider.on("POST /a", request -> Answer.json("{\"got\":\"" + request.body() + "\"}"));
        assertThat(output("plain", Map.of("url", provider.url() + "/a"))).isEqualTo("{\"got\":\"a=b+c\"}");
        assertThat(provider.received("/a").get(0).header("content-type"))
                .isEqualTo("application/x-www-form-urlencoded;charset=UTF-8");
    }

    @Test
    void aServerThatIsNotThereIsATypeErrorAsInNode() {
        assertThat(failure(Map.of("url", "http://127.0.0.1:1/"))).hasMessageContaining("fetch failed");
    }
}
