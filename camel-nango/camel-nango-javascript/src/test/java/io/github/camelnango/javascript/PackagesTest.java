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
package io.github.camelnango.javascript;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may use whom inside the language: engine, host, source, run, each only what is before it. */
class PackagesTest {
    private static final String ROOT = "io.github.camelnango.javascript";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private void mayNotUse(String name, String... others) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(classes);
    }

    @Test
    void anEngineSeesNothingOfTheLanguage() {
        mayNotUse("engine", ROOT, ROOT + ".host", ROOT + ".source", ROOT + ".run", "io.github.camelnango.api");
    }

    @Test
    void sourcesDoNotKnowRuns() {
        mayNotUse("host", ROOT, ROOT + ".source", ROOT + ".run");
        mayNotUse("source", ROOT, ROOT + ".run");
    }

    @Test
    void packagesHaveNoCycles() {
        mayNotUse("run", ROOT);
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void nothingHereNamesAnotherModule() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.camelnango.embedded..", "org.apache.camel..", "com.caoccao..")
                .check(classes);
    }
}
