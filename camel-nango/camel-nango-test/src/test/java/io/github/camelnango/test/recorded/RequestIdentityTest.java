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
package io.github.camelnango.test.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestIdentityTest {

    @Test
    void theHashIsThatOfTheJsonThatJavaScriptWrites() {
        RequestIdentity identity = RequestIdentity.of(JsJson.parse(
                "{\"method\":\"POST\",\"endpoint\":\"/a b/c?z=1\",\"params\":{\"y\":[1,2]},\"headers\":{\"X-A\":\"b\"},"
                        + "\"body\":{\"json\":{\"b\":1.50,\"2\":\"\\u001f\",\"1\":null}}}"));

        assertThat(identity.endpoint()).isEqualTo("a%20b/c");
        assertThat(identity.data()).contains("{\"1\":null,\"2\":\"\\u001f\",\"b\":1.5}");
        // node: createHash('sha1').update(JSON.stringify({method, endpoint, params, headers, data})).digest('hex')
        assertThat(identity.hash()).isEqualTo("42694699a5b0779f3a6cc976d05070d3c676dfe1");
    }

    @Test
    void theOlderHashKeepsTheTypesOfParameters() {
        var request = JsJson.parse("{\"endpoint\":\"/v1/things?a=1\",\"params\":{\"$top\":100,\"$skip\":\"0\"},"
                + "\"headers\":{\"X-A\":\"b\"}}");

        assertThat(RequestIdentity.before(request).hashBefore(request))
                .isEqualTo("3425d90f4ce8a840d8cae7c3039f6df3a680f8cc");
    }

    @Test
    void numbersAreWrittenAsJavaScriptWritesThem() {
        assertThat(JsJson.stringify(JsJson.parse("[1.0, 1e21, 1e-7, 0.000001, -0, 12345678901234567890, 1.5e300]")))
                .isEqualTo("[1,1e+21,1e-7,0.000001,0,12345678901234567000,1.5e+300]");
    }

    @Test
    void pathsAreWhatAUrlParserLeaves() {
        assertThat(RequestUrl.of("https://api.example.com/a/../b/./c%2Fd?q=%41+b#x")
                        .path())
                .isEqualTo("/b/c%2Fd");
        assertThat(RequestUrl.of("v1/é").path()).isEqualTo("/v1/%C3%A9");
        assertThat(RequestUrl.of("/x?q=%41+b").query()).containsExactly(new RequestUrl.Entry("q", "A b"));
    }

    @Test
    void longDataIsHashed() {
        String body = "{\"body\":{\"text\":\"" + "x".repeat(1001) + "\"}}";
        assertThat(RequestIdentity.of(JsJson.parse(body)).data().orElseThrow()).startsWith("sha1:");
    }
}
