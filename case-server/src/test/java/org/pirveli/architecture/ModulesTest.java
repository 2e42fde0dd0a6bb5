package org.pirveli.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.pirveli", importOptions = DoNotIncludeTests.class)
final class ModulesTest {

    @ArchTest
    static final ArchRule the_language_knows_nothing_but_itself =
            classes()
                    .that(resideInAPackage("org.pirveli.api.."))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                            "org.pirveli.api..",
                                            "java..",
                                            "org.jspecify.annotations",
                                            "com.fasterxml.jackson.annotation")
                                    .or(
                                            com.tngtech.archunit.core.domain.JavaClass.Predicates
                                                    .type(
                                                            org.axonframework.modelling.command
                                                                    .TargetAggregateIdentifier
                                                                    .class))
                                    .or(
                                            com.tngtech.archunit.core.domain.JavaClass.Predicates
                                                    .type(
                                                            org.axonframework.serialization.Revision
                                                                    .class)))
                    .because(
                            "every part speaks it, and a verifier must read it without a"
                                    + " framework");

    @ArchTest
    static final ArchRule working_time_is_arithmetic =
            classes()
                    .that(resideInAPackage("org.pirveli.worktime.."))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "org.pirveli.worktime..",
                                    "java..",
                                    "org.jspecify.annotations",
                                    "de.focus_shift.jollyday.."))
                    .because("anyone must be able to recompute a due instant with nothing but it");

    @ArchTest
    static final ArchRule evidence_is_checked_with_nothing_but_java =
            classes()
                    .that(resideInAPackage("org.pirveli.audit.."))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "org.pirveli.audit..", "java..", "org.jspecify.annotations"))
                    .because(
                            "whoever doubts the office checks an export with one small jar, and"
                                    + " can read all of it");

    @ArchTest
    static final ArchRule the_rules_know_no_technology =
            classes()
                    .that(resideInAPackage("org.pirveli.domain.."))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "org.pirveli.domain..",
                                    "org.pirveli.api..",
                                    "org.pirveli.worktime..",
                                    "java..",
                                    "org.jspecify.annotations",
                                    "org.axonframework..",
                                    "com.samskivert.mustache"))
                    .because(
                            "a rule must be readable, and testable, without Spring, SQL and HTTP;"
                                    + " how a text is filled is itself a rule");

    @ArchTest
    static final ArchRule the_rules_do_not_talk_to_databases =
            noClasses()
                    .that(resideInAnyPackage("org.pirveli.domain..", "org.pirveli.api.."))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("java.sql..", "javax.sql..", "java.net.."))
                    .because("what a decision must know comes in through a port");

    @ArchTest
    static final ArchRule views_rules_and_time_do_not_see_one_another =
            noClasses()
                    .that(resideInAPackage("org.pirveli.projections.."))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("org.pirveli.domain..", "org.pirveli.sla.."))
                    .because(
                            "what they share is the language; the due instant stands in the event");

    @ArchTest
    static final ArchRule time_does_not_see_rules_and_views =
            noClasses()
                    .that(resideInAPackage("org.pirveli.sla.."))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("org.pirveli.domain..", "org.pirveli.projections.."))
                    .because(
                            "what they share is the language; the due instant stands in the event");

    @ArchTest
    static final ArchRule nobody_sees_the_server =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.pirveli.server..", "org.pirveli.benchmarks..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.pirveli.server.."))
                    .because("the server wires the parts, and none of them may need it");

    @ArchTest
    static final ArchRule only_the_server_knows_http =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.pirveli.server..", "org.pirveli.benchmarks..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "jakarta.servlet..",
                                    "org.springframework.http..",
                                    "org.springframework.web..",
                                    "org.springframework.security..",
                                    "java.net.http.."))
                    .because(
                            "another edge (a queue, a command line) must find the parts unchanged");

    @ArchTest
    static final ArchRule the_engine_room_knows_no_http =
            noClasses()
                    .that(
                            resideInAnyPackage(
                                    "org.pirveli.server.engine..", "org.pirveli.server.office.."))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "jakarta.servlet..",
                                    "org.springframework.http..",
                                    "org.springframework.web..",
                                    "org.springframework.security..",
                                    "org.pirveli.server.rest..",
                                    "org.pirveli.server.security.."))
                    .because("upkeep, tests and benchmarks run the engine without its doors");
}
