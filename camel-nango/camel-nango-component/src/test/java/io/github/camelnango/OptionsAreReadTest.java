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
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An option that nobody reads is a promise that nobody keeps. */
class OptionsAreReadTest {

    private static final String ROOT = "io.github.camelnango";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void somethingReadsEachOptionThatIsDocumented() throws Exception {
        Map<String, Boolean> read = new TreeMap<>();
        for (String section : List.of("componentProperties", "properties")) {
            json().get(section).fieldNames().forEachRemaining(option -> {
                Set<JavaClass> owners = owners(option);
                // Options that Camel's own classes hold are Camel's to read.
                if (!owners.isEmpty()) {
                    read.put(option, owners.stream().anyMatch(owner -> isRead(option, owner)));
                }
            });
        }
        assertThat(read).hasSizeGreaterThan(50);
        assertThat(read).doesNotContainValue(false);
    }

    private static JsonNode json() throws Exception {
        try (InputStream in = NangoComponent.class.getResourceAsStream("/META-INF/io/github/camelnango/nango.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    /** The classes that hold an option: they have a setter for it. */
    private Set<JavaClass> owners(String option) {
        return classes.stream()
                .filter(type -> type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("set" + capital(option))))
                .collect(Collectors.toSet());
    }

    private boolean isRead(String option, JavaClass owner) {
        Set<String> getters = Set.of("get" + capital(option), "is" + capital(option));
        Set<String> own = new TreeSet<>(getters);
        own.add("set" + capital(option));
        Stream<? extends JavaAccess<?>> calls = owner.getMethodCallsToSelf().stream()
                .filter(call -> getters.contains(call.getTarget().getName()));
        Stream<? extends JavaAccess<?>> reads = owner.getFieldAccessesToSelf().stream()
                .filter(access -> access.getAccessType() != JavaFieldAccess.AccessType.SET)
                .filter(access -> access.getTarget().getName().equals(option));
        return Stream.concat(calls, reads)
                .filter(access -> !access.getOriginOwner().getSimpleName().endsWith("Configurer"))
                .anyMatch(access -> !own.contains(access.getOrigin().getName()));
    }

    private static String capital(String option) {
        return Character.toUpperCase(option.charAt(0)) + option.substring(1);
    }
}
