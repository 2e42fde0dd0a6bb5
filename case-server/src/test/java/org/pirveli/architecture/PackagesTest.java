package org.pirveli.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "org.pirveli", importOptions = DoNotIncludeTests.class)
final class PackagesTest {

    @ArchTest
    static final ArchRule packages_form_no_circle =
            slices().matching("org.pirveli.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("what stands in a circle can only be understood and changed as one");

    @ArchTest
    static final ArchRule every_package_says_its_purpose_and_is_null_marked =
            all(new AbstractClassesTransformer<JavaPackage>("packages with code") {
                        @Override
                        public Iterable<JavaPackage> doTransform(JavaClasses all) {
                            return all.stream()
                                    .map(JavaClass::getPackage)
                                    .filter(each -> !each.getClasses().isEmpty())
                                    .collect(Collectors.toSet());
                        }
                    })
                    .should(
                            new ArchCondition<JavaPackage>("be @NullMarked in their package-info") {
                                @Override
                                public void check(JavaPackage each, ConditionEvents events) {
                                    events.add(
                                            new SimpleConditionEvent(
                                                    each,
                                                    each.isAnnotatedWith(NullMarked.class),
                                                    each.getName() + " has no such package-info"));
                                }
                            })
                    .because("the compiler finds missing nulls only where it is told to look");

    @ArchTest
    static final ArchRule what_no_other_package_uses_is_not_public =
            classes()
                    .that(are(modifier(JavaModifier.PUBLIC)))
                    .and()
                    .areTopLevelClasses()
                    .and()
                    .resideOutsideOfPackages("org.pirveli.api..")
                    .and(are(not(foundByName().or(keepersOfConstants()))))
                    .should(beUsedByAnotherPackage())
                    .because("whatever is public can no longer be changed without looking around");

    @ArchTest
    static final ArchRule pages_know_nothing_but_the_interface =
            noClasses()
                    .that()
                    .resideInAPackage("org.pirveli.server.console..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                            "org.pirveli.domain..",
                                            "org.pirveli.projections..",
                                            "org.pirveli.sla..",
                                            "org.pirveli.server.engine..",
                                            "org.pirveli.server.office..",
                                            "java.sql..",
                                            "javax.sql..",
                                            "org.springframework.jdbc..",
                                            "org.axonframework..")
                                    .and(are(not(settings().or(newsOfChanges())))))
                    .because(
                            "what a page shows and does goes the way of a request from outside:"
                                    + " through console.api, with its checks and its records");

    /** How the server was started may be known everywhere. */
    private static DescribedPredicate<JavaClass> settings() {
        return DescribedPredicate.describe(
                "settings", each -> each.getSimpleName().endsWith("Settings"));
    }

    /** That something changed, and never what: pages that lie open wait for it, and then ask. */
    private static DescribedPredicate<JavaClass> newsOfChanges() {
        return DescribedPredicate.describe(
                "news of changes",
                each -> each.getPackageName().equals("org.pirveli.server.engine.live"));
    }

    /**
     * Named in files, made for tests and benchmarks, or asked by templates, as pages' classes are.
     */
    private static final Set<String> FOUND_BY_NAME =
            Set.of(
                    "PirveliApplication",
                    "PirveliVerify",
                    "EngineAlone",
                    "TimeOrderedIds",
                    "StartConditions",
                    "StartFailures",
                    "ProblemReportValve",
                    "HistoryIsKept");

    private static DescribedPredicate<JavaClass> foundByName() {
        return DescribedPredicate.describe(
                "found by name",
                each ->
                        FOUND_BY_NAME.contains(each.getSimpleName())
                                || each.getPackageName().startsWith("org.pirveli.server.console.")
                                || each.getPackageName().startsWith("org.pirveli.benchmarks"));
    }

    /** The compiler copies constants to where they are used. */
    private static DescribedPredicate<JavaClass> keepersOfConstants() {
        return DescribedPredicate.describe(
                "keepers of constants",
                each ->
                        each.getFields().stream()
                                .anyMatch(field ->
                                        field.getModifiers()
                                                        .containsAll(
                                                                Set.of(
                                                                        JavaModifier.PUBLIC,
                                                                        JavaModifier.STATIC,
                                                                        JavaModifier.FINAL))
                                                && (field.getRawType().isPrimitive()
                                                        || field.getRawType()
                                                                .isEquivalentTo(String.class))));
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                boolean used =
                        each.getDirectDependenciesToSelf().stream()
                                .map(Dependency::getOriginClass)
                                .anyMatch(by -> !isAtHome(each, by) || speaksOf(by, each));
                events.add(
                        new SimpleConditionEvent(
                                each, used, each.getName() + " is public and used at home only"));
            }
        };
    }

    private static boolean isAtHome(JavaClass each, JavaClass by) {
        return by.getPackageName().equals(each.getPackageName());
    }

    /** Whether what others may call of a class has the other one in its signature. */
    private static boolean speaksOf(JavaClass by, JavaClass each) {
        return by.getModifiers().contains(JavaModifier.PUBLIC)
                && !by.equals(each)
                && by.getCodeUnits().stream()
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        .anyMatch(unit ->
                                unit.getAllInvolvedRawTypes().contains(each)
                                        || unit.getExceptionTypes().contains(each));
    }
}
