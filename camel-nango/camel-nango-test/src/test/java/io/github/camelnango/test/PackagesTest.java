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
                        "io.github.camelnango.embedded",
                        "io.github.camelnango.embedded.run..",
                        "io.github.camelnango.embedded.store..",
                        "io.github.camelnango.embedded.proxy..",
                        "org.junit..",
                        "org.apache.camel..",
                        "com.caoccao..")
                .check(classes);
    }
}
