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

import io.github.camelnango.api.NangoValidationException;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest extends NangoTestSupport {

    private static final String RECORDS = "nango:records/github/Issue?operation=";
    private static final Object NO_JSON = new Object();

    static Stream<Arguments> bad() {
        String create = "nango:connection/github?operation=create";
        return Stream.of(
                body(RECORDS + "save", null, "records as body"),
                body(RECORDS + "save", "{broken", "line 1, column 2"),
                body(RECORDS + "save", "5", "records as body"),
                body(RECORDS + "save", "", "JSON"),
                body(RECORDS + "save", new ByteArrayInputStream("x".getBytes()), "JSON"),
                body(RECORDS + "save", NO_JSON, "written as JSON"),
                body(RECORDS + "get", null, "needs ids"),
                body(RECORDS + "get", Map.of("a", 1), "ids that are text or numbers"),
                body(RECORDS + "get", List.of(Map.of("a", 1)), "ids that are text or numbers"),
                body(RECORDS + "get", "[1,", "line 1"),
                body(RECORDS + "get", new ByteArrayInputStream("x".getBytes()), "line 1"),
                header(RECORDS + "get", "CamelNangoIds", Map.of("a", 1), "ids that are text or numbers"),
                header(RECORDS + "list", "CamelNangoLimit", "many", "a whole number in the header CamelNangoLimit"),
                header(RECORDS + "list", "CamelNangoLimit", List.of(), "a whole number in the header CamelNangoLimit"),
                header(RECORDS + "list", "CamelNangoLimit", 0, "a limit between 1 and 10000"),
                header(RECORDS + "list", "CamelNangoLimit", 10_001, "a limit between 1 and 10000"),
                header(RECORDS + "rejects", "CamelNangoLimit", -1, "a limit between 1 and 10000"),
                header(RECORDS + "list", "CamelNangoFilter", "added,moved", "added, updated and deleted"),
                header(RECORDS + "list", "CamelNangoModifiedAfter", "soon", "2026-01-31T12:00:00Z"),
                header(RECORDS + "list", "CamelNangoCursor", List.of("x"), "text in the header CamelNangoCursor"),
                header(RECORDS + "list", "CamelNangoConnectionId", List.of(1), "text in the header"),
                body("nango:metadata/github?operation=set", null, "a JSON object as body"),
                body("nango:metadata/github?operation=set", "[1]", "a JSON object as body"),
                body(create, null, "a JSON object as body"),
                body(create, Map.of("credentials", "x"), "'credentials'"),
                body(create, Map.of("credentials", Map.of(), "connectionId", List.of()), "text as the body's member"),
                header("nango:connection/github", "CamelNangoForceRefresh", "maybe", "true or false in the header"),
                body("nango:integration/github?operation=create", Map.of("provider", List.of("x")), "'provider'"),
                body("nango:proxy/github?method=POST", NO_JSON, "written as JSON"),
                header("nango:proxy/github", "CamelHttpPath", List.of(1), "text in the header CamelHttpPath"));
    }

    private static Arguments body(String uri, Object body, String expected) {
        return Arguments.of(uri, body, Map.of(), expected);
    }

    private static Arguments header(String uri, String name, Object value, String expected) {
        return Arguments.of(uri, null, Map.of(name, value), expected);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedInOneSentence(String uri, Object body, Map<String, Object> headers, String expected) {
        assertThat(send(uri, body, headers).getException())
                .isInstanceOf(NangoValidationException.class)
                .hasMessageContainingAll("github", "acme", expected)
                .message()
                .doesNotContain("\n", "broken")
                .hasSizeLessThan(400);
    }

    @Test
    void idsMayBeJsonTextAStreamOrOneNumber() {
        saveIssues("1", "2");
        for (Object ids : List.of("[1,\"2\"]", new ByteArrayInputStream("[1,2]".getBytes()), List.of(1, "2"), "1,2")) {
            assertThat((List<?>) body(send(RECORDS + "get", ids))).hasSize(2);
        }
        assertThat((List<?>) body(send(RECORDS + "get", 2L))).hasSize(1);
        assertThat((List<?>) body(send(RECORDS + "get", "x".repeat(100_000)))).isEmpty();
    }
}
