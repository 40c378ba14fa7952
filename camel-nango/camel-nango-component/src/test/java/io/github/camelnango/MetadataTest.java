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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.util.SensitiveUtils;
import org.apache.camel.util.URISupport;
import org.junit.jupiter.api.Test;

class MetadataTest extends NangoTestSupport {

    private static JsonNode json() throws Exception {
        try (InputStream in = NangoComponent.class.getResourceAsStream("/META-INF/io/github/camelnango/nango.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static List<String> names(String section, String flag) throws Exception {
        List<String> names = new ArrayList<>();
        json().get(section).fields().forEachRemaining(field -> {
            if (field.getValue().path(flag).asBoolean()) {
                names.add(field.getKey());
            }
        });
        return names;
    }

    @Test
    void camelMasksEverySecretOption() throws Exception {
        List<String> secrets = names("componentProperties", "secret");
        secrets.addAll(names("properties", "secret"));
        assertThat(secrets).contains("passphrase", "password");
        for (String secret : secrets) {
            assertThat(SensitiveUtils.containsSensitive(secret)).as(secret).isTrue();
            assertThat(URISupport.sanitizeUri("nango:proxy/github?" + secret + "=canary"))
                    .doesNotContain("canary");
        }
    }

    @Test
    void everyOptionAndHeaderIsDescribed() throws Exception {
        for (String section : List.of("componentProperties", "properties", "headers")) {
            json().get(section).fields().forEachRemaining(field -> assertThat(
                            field.getValue().path("description").asText())
                    .as(field.getKey())
                    .hasSizeGreaterThan(10));
        }
        assertThat(json().get("headers").size())
                .isEqualTo(Arrays.stream(NangoConstants.class.getFields())
                        .filter(field -> !field.getName().endsWith("_PROPERTY"))
                        .count());
    }

    @Test
    void theServiceLocationHoldsNoSecret() {
        component().setPassphrase("canary");
        EndpointServiceLocation location = context().getEndpoint("nango:proxy/github?path=/x", NangoEndpoint.class);
        assertThat(location.getServiceUrl()).isEqualTo("nango:proxy/github");
        assertThat(location.getServiceProtocol()).isEqualTo("nango");
        assertThat(location.getServiceMetadata()).isEqualTo(Map.of("environment", "dev"));
    }
}
