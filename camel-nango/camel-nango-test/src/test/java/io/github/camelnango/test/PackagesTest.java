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
package io.github.camelnango.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Recorded tests run without Camel, without a database and without JUnit, so that the command line can run them too. */
class PackagesTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.camelnango.test");

    @Test
    void recordedTestsKnowTheCatalogueOnlyOfTheRuntime() {
        noClasses()
                .that()
                .resideInAPackage("io.github.camelnango.test.recorded")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.camelnango.test",
                        "io.github.camelnango.test.provider",
                        "io.github.camelnango.embedded",
                        "io.github.camelnango.embedded.run..",
                        "io.github.camelnango.embedded.store..",
                        "io.github.camelnango.embedded.proxy..",
                        "org.junit..",
                        "org.apache.camel..",
                        "com.caoccao..")
                .check(classes);
    }

    @Test
    void theFakeProviderKnowsRecordingsAndNothingElseOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("io.github.camelnango.test.provider")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.camelnango.test",
                        "io.github.camelnango",
                        "io.github.camelnango.embedded..",
                        "org.junit..",
                        "org.apache.camel..")
                .check(classes);
    }

    @Test
    void onlyTheAnnotationsKnowJUnit() {
        noClasses()
                .that()
                .haveNameNotMatching(".*(NangoScriptTests|RecordedCaseProvider|CamelNangoTest|CamelNangoExtension).*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.junit..")
                .check(classes);
    }
}
