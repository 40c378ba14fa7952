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

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** The architecture's package table. Plain tests: fields with {@code @ArchTest} are silently not run here. */
class PackagesTest {

    private static final String ROOT = "io.github.camelnango";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void theApiUsesTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".api")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + ".api", "java..", "org.jspecify..")
                .check(classes);
    }

    @Test
    void operationsUseTheApiOnly() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".operation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(classes);
    }

    @Test
    void callsAndConsumersUseWhatOperationsShareAndTheApi() {
        for (String own : new String[] {".call", ".consume"}) {
            classes()
                    .that()
                    .resideInAPackage(ROOT + own)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + own,
                            ROOT + ".operation",
                            // A route that is a function.
                            ROOT + ".function",
                            ROOT + ".api",
                            "java..",
                            "org.apache.camel..",
                            "org.slf4j..",
                            "org.jspecify..")
                    .check(classes);
        }
    }

    @Test
    void nothingHereNamesAnotherModule() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".embedded..", ROOT + ".javascript..", ROOT + ".server..")
                .check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }
}
