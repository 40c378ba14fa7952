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
package io.github.camelnango;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.api.Connection;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class DynamicEndpointTest extends NangoTestSupport {

    @Test
    void twentyConnectionsNeedOneEndpoint() throws Exception {
        routes(r -> {
            r.from("direct:a").toD("nango:connection/github?connectionId=${body}");
            r.from("direct:b").toD("nango:proxy/github?connectionId=${header.id}&path=/x/${header.id}&retries=1");
        });
        for (int i = 0; i < 20; i++) {
            runtime.connect("c" + i);
            Exchange got = send("direct:a", "c" + i);
            assertThat(((Connection) body(got)).ref().id()).isEqualTo("c" + i);
            assertThat(got.getMessage().getHeaders()).doesNotContainKey(NangoConstants.CONNECTION_ID);
            body(send("direct:b", null, Map.of("id", "c" + i)));
            assertThat(runtime.proxy.requests.get(i).endpoint()).isEqualTo("/x/c" + i);
            assertThat(runtime.proxy.requests.get(i).connection().id()).isEqualTo("c" + i);
            assertThat(runtime.proxy.requests.get(i).retries()).isEqualTo(1);
        }
        assertThat(context().getEndpoints().stream().filter(e -> e instanceof NangoEndpoint))
                .hasSize(2);
    }

    @Test
    void aHeaderThatIsThereAlreadyComesFirstAsEverywhere() throws Exception {
        runtime.connect("globex");
        routes(r -> r.from("direct:a").toD("nango:connection/github?connectionId=acme"));
        Exchange got = send("direct:a", null, Map.of(NangoConstants.CONNECTION_ID, "globex"));
        assertThat(((Connection) body(got)).ref().id()).isEqualTo("globex");
        assertThat(got.getMessage().getHeader(NangoConstants.CONNECTION_ID)).isEqualTo("globex");
    }
}
