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
package io.github.camelnango.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SchemaTextTest {

    @Test
    void referencesAreShownAsWhatTheyMeanToADepth() throws JsonProcessingException {
        assertThat(text("{\"$ref\":\"#/$defs/Issue\",\"$defs\":{\"Issue\":{\"type\":\"object\",\"required\":[\"id\"],"
                        + "\"properties\":{\"id\":{\"type\":\"string\"},\"parent\":{\"$ref\":\"#/$defs/Issue\"}}}}}"))
                .isEqualTo("{ id: string, parent?: {...} }");
    }

    @Test
    void aReferenceToNothingIsItsName() throws JsonProcessingException {
        assertThat(text("{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Gone\"}}"))
                .isEqualTo("Gone[]");
    }

    private static String text(String schema) throws JsonProcessingException {
        return SchemaText.of(new ObjectMapper().readTree(schema));
    }
}
