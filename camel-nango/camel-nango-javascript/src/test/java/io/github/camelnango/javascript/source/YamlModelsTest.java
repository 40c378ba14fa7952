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
package io.github.camelnango.javascript.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class YamlModelsTest {
    private static final String HEAD = "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",";

    @Test
    void typesArePlainOnesAliasesArraysAndUnions() {
        assertThat(
                        fields(
                                "a: string\nb: int\nc: bool[]\nd: number | null\ne: date\nf: any\ng: open | 'closed'\nh: true\ni: 3"))
                .isEqualTo("\"a\":{\"type\":\"string\"},\"b\":{\"type\":\"number\"},"
                        + "\"c\":{\"type\":\"array\",\"items\":{\"type\":\"boolean\"}},"
                        + "\"d\":{\"anyOf\":[{\"type\":\"number\"},{\"type\":\"null\"}]},\"e\":{\"type\":\"string\"},\"f\":{},"
                        + "\"g\":{\"anyOf\":[{\"const\":\"open\"},{\"const\":\"closed\"}]},\"h\":{\"const\":true},"
                        + "\"i\":{\"const\":3}},\"required\":[\"a\",\"b\",\"c\",\"d\",\"e\",\"g\",\"h\",\"i\"]");
    }

    @Test
    void whatMayBeMissingIsNotRequired() {
        assertThat(fields("a?: string\nb: string | undefined"))
                .isEqualTo("\"a\":{\"type\":\"string\"},\"b\":{\"anyOf\":[{\"type\":\"string\"},{}]}}");
    }

    @Test
    void objectsInPlaceHaveFieldsAndOthersOfOneType() {
        assertThat(fields("a:\n  id: string\n  __string: number"))
                .isEqualTo(
                        "\"a\":{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\"}},"
                                + "\"additionalProperties\":{\"type\":\"number\"},\"required\":[\"id\"]}},\"required\":[\"a\"]");
    }

    @Test
    void modelsReferToModelsAlsoInACircle() {
        String yaml =
                "Issue:\n  id: string\n  parent?: Issue\n  by: User[]\nUser:\n  name: string\nOther:\n  x: string";
        assertThat(schema(yaml, "Issue[]"))
                .isEqualTo(
                        HEAD + "\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Issue\"},\"$defs\":{"
                                + "\"Issue\":{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\"},"
                                + "\"parent\":{\"$ref\":\"#/$defs/Issue\"},"
                                + "\"by\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/User\"}}},\"required\":[\"id\",\"by\"]},"
                                + "\"User\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},\"required\":[\"name\"]}}}");
    }

    @Test
    void aModelHasTheFieldsOfThoseItExtendsUnlessItSaysOtherwise() {
        String yaml = "Base:\n  id: string\n  size: number\nMore:\n  __extends: Base\n  size?: string";
        assertThat(schema(yaml, "More"))
                .endsWith("{\"More\":{\"type\":\"object\",\"properties\":{\"size\":{\"type\":\"string\"},"
                        + "\"id\":{\"type\":\"string\"}},\"required\":[\"id\"]}}}");
        assertThat(schema("A:\n  __extends: B\n  a: string\nB:\n  __extends: A\n  b: string", "A"))
                .contains("\"required\":[\"a\",\"b\"]");
    }

    @Test
    void typesThatAreNotKnownAreAnything() {
        assertThat(schema("{}", "Record<string, string>")).isEqualTo(HEAD.replace(",", "") + "}");
        assertThat(schema("{}", "Nowhere")).isEqualTo(HEAD.replace(",", "") + "}");
    }

    private static String fields(String yaml) {
        String text = schema("M:\n" + yaml.indent(2), "M");
        String start = "\"properties\":{";
        return text.substring(text.indexOf(start) + start.length(), text.length() - 3);
    }

    private static String schema(String yaml, String type) {
        Object models = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new YamlModels(NangoYaml.map((Map<?, ?>) models)).schema(type).toString();
    }
}
