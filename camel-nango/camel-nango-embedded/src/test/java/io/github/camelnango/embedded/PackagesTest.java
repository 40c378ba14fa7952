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
package io.github.camelnango.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use whom inside the embedded runtime. */
class PackagesTest {
    private static final String ROOT = "io.github.camelnango.embedded";
    private static final Map<String, List<String>> MAY_USE = Map.of(
            "json", List.of(),
            "store", List.of(),
            "provider", List.of("store"),
            "auth", List.of("provider", "store", "json"),
            "proxy", List.of("auth", "provider", "json"),
            "record", List.of("store"),
            "log", List.of("store"),
            "run", List.of("store", "log", "json"));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @ParameterizedTest
    @ValueSource(strings = {"json", "store", "provider", "auth", "proxy", "record", "log", "run"})
    void packageUsesOnlyWhatItMay(String name) {
        List<String> forbidden = new ArrayList<>(List.of(ROOT));
        MAY_USE.keySet().stream()
                .filter(other -> !other.equals(name) && !MAY_USE.get(name).contains(other))
                .forEach(other -> forbidden.add(ROOT + "." + other + ".."));
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.toArray(String[]::new))
                .check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void packagesOfRunsHaveNoCyclesAndDoNotKnowWhoUsesThem() {
        slices().matching(ROOT + ".run.(*)..").should().beFreeOfCycles().check(classes);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".run.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".run")
                .check(classes);
    }

    @Test
    void packagesOfTheProxyHaveNoCyclesAndDoNotKnowWhoSends() {
        slices().matching(ROOT + ".proxy.(*)..").should().beFreeOfCycles().check(classes);
        mayNotUse("proxy.*", "proxy");
        mayNotUse("proxy.body", "proxy.target", "proxy.retry", "proxy.page", "auth", "provider");
        mayNotUse("proxy.target", "proxy.body", "proxy.retry", "proxy.page");
        mayNotUse("proxy.retry", "proxy.page", "auth");
        mayNotUse("proxy.page", "proxy.retry", "auth");
    }

    private void mayNotUse(String name, String... others) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Arrays.stream(others).map(other -> ROOT + "." + other).toArray(String[]::new))
                .check(classes);
    }

    @Test
    void onlyProxyProviderAndWiringKnowCamel() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".store..", ROOT + ".record..", ROOT + ".log..", ROOT + ".run..", ROOT + ".auth..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .because("the runtime reaches Camel only through HelperCalls")
                .check(classes);
    }
}
