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
package io.github.camelnango.embedded.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTest {

    @ParameterizedTest
    @CsvSource({
        "1,1.0",
        "1,1e0",
        "100,1E2",
        "100,1000e-1",
        "0,-0",
        "0,0.000",
        "0,-0.0",
        "0.1,1e-1",
        "1e300,10e299",
        "123456789012345678901234567890,1.2345678901234567890123456789e29",
        "-5,-5.00"
    })
    void oneValueHasOneForm(String one, String other) throws IOException {
        assertThat(hash(one, true)).isEqualTo(hash(other, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|2",
                "1e-99999999999|1e-99999999998",
                "1|\"1\"",
                "null|\"n\"",
                "0.1|0.10000000000000001",
                "9007199254740993|9007199254740992",
                "[1,2]|[2,1]",
                "[1,2]|[12]",
                "[[],[]]|[[[]]]",
                "{}|[]",
                "{\"a\":null}|{}",
                "{\"a\":\"b\"}|{\"ab\":\"\"}",
                "{\"a\":1,\"b\":2}|{\"a\":2,\"b\":1}",
                "\"\\ud800\"|\"?\""
            })
    void differentValuesDiffer(String one, String other) throws IOException {
        assertThat(hash(one, true)).isNotEqualTo(hash(other, true));
    }

    @Test
    void theOrderOfMembersDoesNotCountUnlessAsked() throws IOException {
        String one = "{\"a\":{\"x\":1,\"y\":{\"q\":1,\"p\":2}},\"b\":[{\"d\":1,\"c\":2}]}";
        String other = "{\"b\":[{\"c\":2,\"d\":1}],\"a\":{\"y\":{\"p\":2,\"q\":1},\"x\":1}}";
        assertThat(hash(one, true)).isEqualTo(hash(other, true));
        assertThat(hash(one, false)).isNotEqualTo(hash(other, false));
    }

    @Test
    void theLastOfTwoMembersOfOneNameCounts() throws IOException {
        assertThat(hash("{\"b\":0,\"a\":1,\"a\":2}", true)).isEqualTo(hash("{\"a\":2,\"b\":0}", true));
    }

    private static Hash hash(String json, boolean sorted) throws IOException {
        var canonical = new Canonical(sorted);
        try (var parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            canonical.value(parser);
        }
        return Hash.of(new byte[0], canonical.bytes());
    }
}
