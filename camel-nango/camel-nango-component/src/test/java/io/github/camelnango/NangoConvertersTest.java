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
import io.github.camelnango.api.ConnectionRef;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.Secret;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.camel.TypeConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NangoConvertersTest extends NangoTestSupport {

    private TypeConverter converter() {
        return context().getTypeConverter();
    }

    @Test
    void readsJsonFromWhateverARouteHas() throws Exception {
        Json expected = new Json("{\"a\":[1,null]}");
        JsonNode node = new ObjectMapper().readTree(expected.text());
        Map<String, Object> map = Map.of("a", java.util.Arrays.asList(1, null));
        for (Object body : List.of(
                expected.text(),
                expected.text().getBytes(),
                new ByteArrayInputStream(expected.text().getBytes()),
                map,
                node,
                new Pojo(java.util.Arrays.asList(1, null)))) {
            assertThat(converter().convertTo(Json.class, body))
                    .as(body.getClass().getName())
                    .isEqualTo(expected);
        }
        assertThat(converter().convertTo(Json.class, List.of(1, 2))).isEqualTo(new Json("[1,2]"));
        assertThat(converter().convertTo(Json.class, List.of(1, 2).iterator())).isEqualTo(new Json("[1,2]"));
        assertThat(converter().convertTo(Json.class, new int[] {1, 2})).isEqualTo(new Json("[1,2]"));
        assertThat(converter().convertTo(Json.class, 7)).isEqualTo(new Json("7"));
    }

    @Test
    void writesJsonToWhateverARouteWants() throws Exception {
        Json json = new Json("{\"a\":[1,2]}");
        assertThat(converter().convertTo(String.class, json)).isEqualTo(json.text());
        assertThat(new String(converter().convertTo(byte[].class, json))).isEqualTo(json.text());
        assertThat(new String(converter().convertTo(InputStream.class, json).readAllBytes()))
                .isEqualTo(json.text());
        assertThat(converter().convertTo(Map.class, json)).isEqualTo(Map.of("a", List.of(1, 2)));
        assertThat(converter().convertTo(List.class, new Json("[1,2]"))).isEqualTo(List.of(1, 2));
        assertThat(converter().convertTo(Iterable.class, new Json("[1,2]"))).isEqualTo(List.of(1, 2));
        assertThat(converter().convertTo(JsonNode.class, json)).isEqualTo(new ObjectMapper().readTree(json.text()));
        assertThat(converter().convertTo(Pojo.class, json)).isEqualTo(new Pojo(List.of(1, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{\"a\":1", "{} {}", "[1,]"})
    void refusesTextThatIsNotJson(String text) {
        assertThat(converter().tryConvertTo(Json.class, text)).isNull();
    }

    @Test
    void writesAndReadsTimesAsIsoText() {
        Times times = new Times(Instant.EPOCH, LocalDate.of(2026, 1, 31), Duration.ofMinutes(5));
        Json json = new Json("{\"at\":\"1970-01-01T00:00:00Z\",\"day\":\"2026-01-31\",\"pause\":\"PT5M\"}");
        assertThat(converter().convertTo(Json.class, times)).isEqualTo(json);
        assertThat(converter().convertTo(Times.class, json)).isEqualTo(times);
        assertThat(converter().convertTo(Json.class, Map.of("at", Instant.EPOCH)))
                .isEqualTo(new Json("{\"at\":\"1970-01-01T00:00:00Z\"}"));
    }

    @Test
    void saysWhyABodyIsNoJson() {
        assertThat(send("nango:records/github/Issue?operation=save", Map.of("id", new Object()))
                        .getException())
                .hasMessageContaining("a body that is JSON or can be written as JSON; a ")
                .hasMessageContaining(" was given that is not: No serializer found for class java.lang.Object");
        assertThat(send("nango:records/github/Issue?operation=save", "[{\"secret\": oops}]")
                        .getException())
                .hasMessageContaining("a value of type String was given that is not: line 1, column")
                .hasMessageNotContaining("oops");
    }

    @Test
    void findsNoWayFromSecretsToText() {
        Object connection = runtime.connections.get(new ConnectionRef("github", "acme"), false);
        for (Object secret : List.of(
                connection,
                Secret.of("canary"),
                runtime.integrations.find("github").orElseThrow())) {
            assertThat(converter().tryConvertTo(Json.class, secret)).isNull();
            assertThat(converter().tryConvertTo(Map.class, secret)).isNull();
            assertThat(converter().tryConvertTo(JsonNode.class, secret)).isNull();
            assertThat(String.valueOf(converter().tryConvertTo(String.class, secret)))
                    .doesNotContain("canary");
            assertThat(String.valueOf(converter().tryConvertTo(byte[].class, secret)))
                    .doesNotContain("canary");
        }
    }

    /** Times. */
    public record Times(Instant at, LocalDate day, Duration pause) {}

    /** A bean. */
    public record Pojo(List<Integer> a) {}
}
