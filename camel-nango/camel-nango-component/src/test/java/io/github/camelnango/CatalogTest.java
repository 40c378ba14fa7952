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

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What IDEs and Camel's tools say about URIs, with the metadata that the jar carries. */
class CatalogTest {

    private final DefaultCamelCatalog catalog = new DefaultCamelCatalog();

    @BeforeEach
    void addComponent() throws Exception {
        try (InputStream in = NangoComponent.class.getResourceAsStream("/META-INF/io/github/camelnango/nango.json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            catalog.addComponent("nango", NangoComponent.class.getName(), json);
        }
    }

    @Test
    void writesAUriFromItsParts() throws Exception {
        assertThat(catalog.findComponentNames()).contains("nango");
        Map<String, String> parts = Map.of("kind", "records", "integration", "github", "name", "Issue", "limit", "1");
        assertThat(catalog.asEndpointUri("nango", parts, false)).isEqualTo("nango:records/github/Issue?limit=1");
    }

    @Test
    void acceptsTheUrisOfEveryKind() {
        assertThat(validate("nango:sync/github/issues?frequency=15m").isSuccess())
                .isTrue();
        assertThat(validate("nango:records/github/Issue?operation=save&connectionId=acme")
                        .isSuccess())
                .isTrue();
        assertThat(validate("nango:proxy/github?path=/user&paginate=true").isSuccess())
                .isTrue();
        assertThat(validate("nango:environment").isSuccess()).isTrue();
    }

    @Test
    void findsAnOptionThatDoesNotExist() {
        assertThat(validate("nango:proxy/github?pth=/user").getUnknown()).containsExactly("pth");
    }

    @Test
    void findsAValueThatDoesNotExist() {
        assertThat(validate("nango:proxy/github?responseType=XML").getInvalidEnum())
                .containsOnlyKeys("responseType");
        assertThat(validate("nango:prxy/github").getInvalidEnum()).containsOnlyKeys("kind");
    }

    @Test
    void findsAConsumersOptionOnAProducer() {
        String uri = "nango:sync/github/issues?frequency=15m";
        assertThat(catalog.validateEndpointProperties(uri, false, false, true).getNotProducerOnly())
                .containsExactly("frequency");
        assertThat(catalog.validateEndpointProperties(uri, false, true, false).isSuccess())
                .isTrue();
    }

    private EndpointValidationResult validate(String uri) {
        return catalog.validateEndpointProperties(uri);
    }
}
