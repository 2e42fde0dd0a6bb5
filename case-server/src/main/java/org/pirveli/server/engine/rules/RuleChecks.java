package org.pirveli.server.engine.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.calendar.CalendarCommand;
import org.pirveli.api.calendar.CalendarCommand.DeclareNonWorkingDay;
import org.pirveli.api.calendar.CalendarCommand.DeclareWorkingDay;
import org.pirveli.api.calendar.CalendarCommand.DefineWeeklyPattern;
import org.pirveli.api.calendar.CalendarCommand.ImportDeclarations;
import org.pirveli.api.calendar.CalendarCommand.OpenCalendar;
import org.pirveli.api.calendar.CalendarCommand.RevokeDeclaration;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.OfficeCommand;
import org.pirveli.api.office.UnitCommand.DefineUnit;
import org.pirveli.api.policy.AppliesTo;
import org.pirveli.api.policy.PolicyCommand;
import org.pirveli.api.policy.PolicyCommand.DefineSlaPolicy;
import org.pirveli.api.policy.PolicyCommand.RebaseClocks;
import org.pirveli.api.policy.PolicyCommand.RetireSlaPolicy;
import org.pirveli.api.policy.PolicyCommand.ReviseSlaPolicy;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.template.TemplateCommand;
import org.pirveli.api.template.TemplateCommand.ApproveTemplate;
import org.pirveli.api.template.TemplateCommand.DraftTemplate;
import org.pirveli.api.template.TemplateCommand.PublishTemplate;
import org.pirveli.api.template.TemplateCommand.RetireTemplate;
import org.pirveli.api.template.TemplateCommand.ReturnTemplate;
import org.pirveli.api.template.TemplateCommand.ReviseTemplate;
import org.pirveli.api.template.TemplateCommand.SubmitTemplate;
import org.pirveli.api.template.TemplateTerms;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.policy.PolicyState.Defined;
import org.pirveli.domain.refusal.Flaws;

/** What a change of the rules must leave whole, and what no single rule can know. */
final class RuleChecks {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    private RuleChecks() {}

    /**
     * Whether the office has the units that a command names.
     *
     * @throws Refused if it has not
     */
    static void unitsOf(CalendarCommand command, Rules rules) {
        known(
                switch (command) {
                    case OpenCalendar it -> unitsOf(it.declarations());
                    case ImportDeclarations it -> unitsOf(it.declarations());
                    case DeclareNonWorkingDay it -> orNone(it.units());
                    case DeclareWorkingDay it -> orNone(it.units());
                    case RevokeDeclaration it -> orNone(it.units());
                    case DefineWeeklyPattern _ -> Set.of();
                },
                rules);
    }

    /**
     * Whether the office has the units that a command names.
     *
     * @throws Refused if it has not
     */
    static void unitsOf(PolicyCommand command, Rules rules) {
        known(
                switch (command) {
                    case DefineSlaPolicy it -> unitsOf(it.terms());
                    case ReviseSlaPolicy it -> unitsOf(it.terms());
                    case RetireSlaPolicy _, RebaseClocks _ -> Set.of();
                },
                rules);
    }

    /**
     * Whether the office has the units and topics that a command names.
     *
     * @throws Refused if it has not
     */
    static void namesOf(TemplateCommand command, Rules rules) {
        switch (command) {
            case DraftTemplate it -> namesOf(it.terms(), rules);
            case ReviseTemplate it -> namesOf(it.terms(), rules);
            case SubmitTemplate _,
                    ApproveTemplate _,
                    ReturnTemplate _,
                    PublishTemplate _,
                    RetireTemplate _ -> {
                // they name none
            }
        }
    }

    private static void namesOf(TemplateTerms terms, Rules rules) {
        known(terms.units(), rules);
        var suggestion = terms.suggestion();
        var topics = suggestion == null ? Set.<TopicCode>of() : suggestion.topics();
        topics.stream()
                .filter(topic -> rules.office().topic(topic).isEmpty())
                .findFirst()
                .ifPresent(topic -> {
                    throw new Refused(RefusalCode.UNKNOWN_TOPIC, Map.of("topic", topic.value()));
                });
    }

    /**
     * Whether the office has the calendar by which a new unit is to work.
     *
     * @throws Refused if it has not
     */
    static void calendarOf(OfficeCommand command, Rules rules) {
        if (command instanceof DefineUnit unit && rules.calendar(unit.calendar()).isEmpty()) {
            throw Flaws.refusal("/calendar", "must be a calendar of the office");
        }
    }

    private static Set<UnitId> unitsOf(@Nullable List<Declaration> declarations) {
        return declarations == null
                ? Set.of()
                : declarations.stream()
                        .flatMap(each -> each.units().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<UnitId> unitsOf(PolicyTerms terms) {
        return terms.appliesTo() == null ? Set.of() : terms.appliesTo().units();
    }

    private static Set<UnitId> orNone(@Nullable Set<UnitId> units) {
        return units == null ? Set.of() : units;
    }

    private static void known(Set<UnitId> units, Rules rules) {
        units.stream()
                .filter(unit -> !rules.office().knows(unit))
                .findFirst()
                .ifPresent(unit -> {
                    throw new Refused(RefusalCode.UNKNOWN_UNIT, Map.of("unit", unit.value()));
                });
    }

    /**
     * Whether every case would still find a promise, whenever it was received.
     *
     * @throws Refused if no policy is left that holds for all
     */
    static void stillServes(Rules rules) {
        var policies = rules.policies().stream().map(PolicyBook::state).toList();
        if (!policies.isEmpty() && !turns(policies).allMatch(date -> isServed(date, policies))) {
            throw new Refused(RefusalCode.POLICY_NEEDED);
        }
    }

    /** The first date, and every one on which another promise may begin or end. */
    private static Stream<LocalDate> turns(List<Defined> policies) {
        var begins =
                policies.stream()
                        .flatMap(policy -> policy.versions().stream())
                        .map(version -> version.terms().appliesTo())
                        .map(appliesTo -> appliesTo == null ? null : appliesTo.receivedFrom());
        return Stream.of(Stream.of(FIRST), begins, policies.stream().map(Defined::retiredFrom))
                .flatMap(dates -> dates)
                .mapMulti((@Nullable LocalDate date, Consumer<LocalDate> known) -> {
                    if (date != null) {
                        known.accept(date);
                    }
                });
    }

    private static boolean isServed(LocalDate receivedOn, List<Defined> policies) {
        return policies.stream()
                .flatMap(policy -> policy.inForceOn(receivedOn).stream())
                .map(version -> version.terms().appliesTo())
                .anyMatch(RuleChecks::holdsForAll);
    }

    private static boolean holdsForAll(@Nullable AppliesTo appliesTo) {
        return appliesTo != null
                && appliesTo.kinds().isEmpty()
                && appliesTo.channels().isEmpty()
                && appliesTo.units().isEmpty();
    }
}
