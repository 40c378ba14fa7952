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
        classes().that().resideInAPackage(ROOT + ".api")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + ".api", "java..", "org.jspecify..")
                .check(classes);
    }

    @Test
    void operationsUseTheApiOnly() {
        noClasses().that().resideInAPackage(ROOT + ".operation")
                .should().dependOnClassesThat().resideInAPackage(ROOT)
                .check(classes);
    }

    @Test
    void nothingHereNamesAnotherModule() {
        noClasses()
                .should().dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".embedded..", ROOT + ".javascript..", ROOT + ".server..")
                .check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
    }
}
