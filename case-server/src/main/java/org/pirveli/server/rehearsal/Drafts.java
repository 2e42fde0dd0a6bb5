package org.pirveli.server.rehearsal;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.calendar.CalendarCommand;
import org.pirveli.api.calendar.CalendarCommand.DefineWeeklyPattern;
import org.pirveli.api.calendar.CalendarCommand.ImportDeclarations;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.policy.PolicyCommand.DefineSlaPolicy;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.calendar.CalendarDecider;
import org.pirveli.domain.calendar.CalendarState.Opened;
import org.pirveli.domain.policy.PolicyDecider;
import org.pirveli.domain.policy.PolicyState;
import org.pirveli.server.engine.rules.Rules;
import org.pirveli.server.rehearsal.CalendarDraft.DraftDay;

/** Holds drafts to the same rules as what is declared and defined for real. */
final class Drafts {

    private static final String REHEARSAL = "rehearsal";

    private Drafts() {}

    /** Whom a declaration binds on which date; nobody stands for all. */
    private record Bound(LocalDate date, Optional<UnitId> unit) {}

    /**
     * Looks a draft through.
     *
     * @throws Refused if what is drafted could not be declared or defined, or takes back what
     *     nobody declared
     */
    static void check(RehearsalAsked asked, Rules rules) {
        var policy = asked.policy();
        if (policy != null) {
            decided(() ->
                    PolicyDecider.decide(
                            new DefineSlaPolicy(new PolicyId(REHEARSAL), policy, REHEARSAL),
                            PolicyState.undefined()));
        }
        var calendar = asked.calendar();
        if (calendar != null) {
            check(
                    calendar,
                    rules.calendar(calendar.calendarId())
                            .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND))
                            .latest());
        }
    }

    private static void check(CalendarDraft draft, Opened calendar) {
        var week = draft.week();
        if (week != null) {
            decide(
                    new DefineWeeklyPattern(
                            draft.calendarId(), week.from(), week.week(), REHEARSAL, null, null),
                    calendar);
        }
        var declared = requireNonNullElse(draft.declare(), List.<DraftDay>of());
        if (!declared.isEmpty()) {
            decide(
                    new ImportDeclarations(
                            draft.calendarId(),
                            declared.stream().map(Drafts::declaration).toList(),
                            REHEARSAL,
                            null),
                    calendar);
        }
        var bound =
                Stream.concat(
                                calendar.declarations().stream(),
                                declared.stream().map(Drafts::declaration))
                        .flatMap(each -> bound(each.date(), each.units()))
                        .collect(Collectors.toSet());
        requireNonNullElse(draft.revoke(), List.<CalendarDraft.DraftRevocation>of())
                .forEach(each -> {
                    var units = requireNonNullElse(each.units(), Set.<UnitId>of());
                    if (!bound(each.date(), units).allMatch(bound::contains)) {
                        throw new Refused(
                                RefusalCode.NO_DECLARATION, Map.of("date", each.date().toString()));
                    }
                });
    }

    private static Stream<Bound> bound(LocalDate date, Set<UnitId> units) {
        return DraftedSteps.bound(units).stream().map(unit -> new Bound(date, unit));
    }

    private static Declaration declaration(DraftDay day) {
        return new Declaration(
                day.date(),
                requireNonNullElse(day.hours(), List.of()),
                requireNonNullElse(day.units(), Set.of()),
                REHEARSAL,
                null,
                REHEARSAL);
    }

    private static void decide(CalendarCommand command, Opened calendar) {
        decided(() -> CalendarDecider.decide(command, calendar));
    }

    /** What is so already may be drafted all the same. */
    private static void decided(Runnable decision) {
        try {
            decision.run();
        } catch (Refused refused) {
            if (refused.code() != RefusalCode.NO_CHANGE) {
                throw refused;
            }
        }
    }
}
