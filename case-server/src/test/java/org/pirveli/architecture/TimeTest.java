package org.pirveli.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;

@AnalyzeClasses(packages = "org.pirveli", importOptions = DoNotIncludeTests.class)
final class TimeTest {

    private static final DescribedPredicate<JavaCall<?>> ASK_THE_MACHINE_FOR_THE_TIME =
            DescribedPredicate.<JavaCall<?>>describe(
                    "ask the machine for the time",
                    call -> {
                        var owner = call.getTargetOwner();
                        var name = call.getName();
                        return (owner.getPackageName().equals("java.time") && name.equals("now"))
                                || ((owner.isEquivalentTo(Clock.class)
                                                || owner.isEquivalentTo(InstantSource.class))
                                        && (name.startsWith("system") || name.startsWith("tick")))
                                || (owner.isEquivalentTo(System.class)
                                        && name.equals("currentTimeMillis"))
                                || (owner.getName().equals("java.util.Date")
                                        && name.equals("<init>"));
                    });

    private static final DescribedPredicate<JavaCall<?>> THROW_DICE =
            DescribedPredicate.<JavaCall<?>>describe(
                    "throw dice",
                    call -> {
                        var owner = call.getTargetOwner();
                        return (owner.isEquivalentTo(UUID.class)
                                        && call.getName().equals("randomUUID"))
                                || owner.isAssignableTo(Random.class)
                                || owner.getName().startsWith("java.util.random.")
                                || owner.getName().startsWith("com.fasterxml.uuid.")
                                || (owner.isEquivalentTo(Math.class)
                                        && call.getName().equals("random"));
                    });

    @ArchTest
    static final ArchRule the_time_comes_from_the_office_clock_alone =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.pirveli.server.engine.clock",
                            "org.pirveli.benchmarks..",
                            // a witness has a clock of its own, and must
                            "org.pirveli.audit.tool")
                    .should()
                    .callCodeUnitWhere(ASK_THE_MACHINE_FOR_THE_TIME)
                    .because(
                            "nodes drift and jump, and a promise must not depend on which one"
                                    + " looked");

    @ArchTest
    static final ArchRule rules_language_and_arithmetic_throw_no_dice =
            noClasses()
                    .that(
                            resideInAnyPackage(
                                    "org.pirveli.domain..",
                                    "org.pirveli.api..",
                                    "org.pirveli.worktime.."))
                    .should()
                    .callCodeUnitWhere(THROW_DICE)
                    .because("a decision must come out the same in every test and on every replay");

    @ArchTest
    static final ArchRule views_have_neither_clock_nor_dice =
            noClasses()
                    .that(resideInAPackage("org.pirveli.projections.."))
                    .should()
                    .callCodeUnitWhere(THROW_DICE)
                    .orShould()
                    .dependOnClassesThat(
                            assignableTo(InstantSource.class).or(assignableTo(Clock.class)))
                    .because("a view that is rebuilt must be the same to the byte");
}
