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
package io.github.camelnango.embedded.run.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.NangoConstants;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunHeadersTest {

    /** Where a name here is not the component's. */
    private static final Map<String, String> COMPONENT = Map.of(
            "CONNECTION", "CONNECTION_ID",
            "METHOD", "HTTP_METHOD",
            "PATH", "HTTP_PATH",
            "QUERY", "HTTP_QUERY",
            "STATUS", "HTTP_RESPONSE_CODE",
            "STATUS_TEXT", "HTTP_RESPONSE_TEXT",
            "RUN", "RUN_PROPERTY",
            "PROXY_CONFIG", "PROXY_CONFIG_PROPERTY");

    @Test
    void eachNameIsTheComponents() throws Exception {
        Map<String, String> here = constants(RunHeaders.class);
        Map<String, String> component = constants(NangoConstants.class);
        assertThat(here).isNotEmpty();
        here.forEach((field, value) ->
                assertThat(component).as(field).containsEntry(COMPONENT.getOrDefault(field, field), value));
    }

    private static Map<String, String> constants(Class<?> type) throws IllegalAccessException {
        Map<String, String> constants = new TreeMap<>();
        for (Field field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                constants.put(field.getName(), (String) field.get(null));
            }
        }
        return constants;
    }
}
