package org.pirveli.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.SQLException;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.pirveli", importOptions = DoNotIncludeTests.class)
final class EdgeTest {

    private static final DescribedPredicate<JavaCall<?>> DISPATCH =
            DescribedPredicate.describe(
                    "dispatch to the command bus",
                    call ->
                            call.getTargetOwner().isEquivalentTo(CommandBus.class)
                                    && call.getName().equals("dispatch"));

    @ArchTest
    static final ArchRule the_edge_does_not_touch_the_database =
            noClasses()
                    .that(
                            resideInAPackage("org.pirveli.server.rest..")
                                    .or(annotatedWith(RestController.class)))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                            "java.sql..",
                                            "javax.sql..",
                                            "org.springframework.jdbc..")
                                    .and(not(assignableTo(SQLException.class))))
                    .because("the edge translates and does nothing else");

    @ArchTest
    static final ArchRule the_engine_and_its_errands_know_nothing_of_the_edge =
            noClasses()
                    .that(
                            resideInAnyPackage(
                                    "org.pirveli.server.engine..",
                                    "org.pirveli.server.errand..",
                                    "org.pirveli.server.rehearsal..",
                                    "org.pirveli.server.verification.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.pirveli.server.rest.."))
                    .because("what is decided must not depend on how it is asked for and shown");

    @ArchTest
    static final ArchRule controllers_stand_at_the_edge =
            classes()
                    .that(annotatedWith(RestController.class))
                    .should()
                    .resideInAPackage("org.pirveli.server.rest..")
                    .because("another edge must not have to look for its routes in the engine");

    @ArchTest
    static final ArchRule commands_go_in_by_the_door =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.pirveli.server.engine.door")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("org.axonframework.commandhandling.gateway.."))
                    .orShould()
                    .callMethodWhere(DISPATCH)
                    .because(
                            "what goes round the door has no transaction, no retry and no"
                                    + " registry");
}
