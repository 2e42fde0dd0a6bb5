package org.pirveli.server.rehearsal;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
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
import org.pirveli.api.office.UnitId;
import org.pirveli.api.policy.PolicyCommand.DefineSlaPolicy;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.domain.calendar.CalendarDecider;
import org.pirveli.domain.calendar.CalendarState.Opened;
import org.pirveli.domain.policy.PolicyDecider;
import org.pirveli.domain.policy.PolicyState;
import org.pirveli.server.engine.rules.CalendarBook;
import org.pirveli.server.engine.rules.Rules;
import org.pirveli.server.rehearsal.CalendarDraft.DraftDay;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;

/** Holds drafts to the same rules as what is declared and defined for real. */
final class Drafts {

    private static final String REHEARSAL = "rehearsal";
    private static final int LONGEST = 3_660;

    private Drafts() {}

    /** Whom a declaration binds on which date; nobody stands for all. */
    private record Bound(LocalDate date, Optional<UnitId> unit) {}

    /**
     * Looks a wish through.
     *
     * @throws InvalidRequest if dates or calendar make no sense
     * @throws Refused if what is drafted could not be declared or defined, or takes back what
     *     nobody declared
     */
    static void check(RehearsalAsked asked, Rules rules) {
        long days = ChronoUnit.DAYS.between(asked.from(), asked.to());
        if (days < 0 || days > LONGEST) {
            throw new InvalidRequest(
                    Fault.body("/to", FaultKind.WRONG_RANGE, Map.of("maximum", LONGEST)));
        }
        var policy = asked.policy();
        if (policy != null) {
            refusing(
                    Map.of("/terms", "/policy"),
                    () ->
                            PolicyDecider.decide(
                                    new DefineSlaPolicy(new PolicyId(REHEARSAL), policy, REHEARSAL),
                                    PolicyState.undefined()));
        }
        var calendar = asked.calendar();
        if (calendar != null) {
            check(calendar, rules);
        }
    }

    private static void check(CalendarDraft draft, Rules rules) {
        var book = rules.calendar(draft.calendarId());
        if (book.isEmpty()) {
            var known =
                    rules.calendars().stream()
                            .map(CalendarBook::latest)
                            .map(calendar -> calendar.calendarId().value())
                            .collect(Collectors.joining(", "));
            throw new InvalidRequest(
                    Fault.body(
                            "/calendar/calendarId", FaultKind.NOT_ONE_OF, Map.of("known", known)));
        }
        check(draft, book.get().latest());
    }

    private static void check(CalendarDraft draft, Opened calendar) {
        var week = draft.week();
        if (week != null) {
            decided(
                    "/week",
                    "/calendar/week/week",
                    new DefineWeeklyPattern(
                            draft.calendarId(), week.from(), week.week(), REHEARSAL, null, null),
                    calendar);
        }
        var declared = requireNonNullElse(draft.declare(), List.<DraftDay>of());
        if (!declared.isEmpty()) {
            decided(
                    "/declarations",
                    "/calendar/declare",
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

    private static void decided(
            String pointer, String here, CalendarCommand command, Opened calendar) {
        refusing(Map.of(pointer, here), () -> CalendarDecider.decide(command, calendar));
    }

    /** What is so already may be drafted all the same. */
    private static void refusing(Map<String, String> pointers, Runnable decision) {
        try {
            decision.run();
        } catch (Refused refused) {
            if (refused.code() != RefusalCode.NO_CHANGE) {
                throw new Refused(refused.code(), pointed(refused.details(), pointers));
            }
        }
    }

    /** The details, with pointers that fit this body. */
    private static Map<String, Object> pointed(
            Map<String, Object> details, Map<String, String> pointers) {
        var pointed = new HashMap<>(details);
        pointed.computeIfPresent(
                "errors",
                (_, errors) ->
                        errors instanceof List<?> list
                                ? list.stream().map(each -> pointedAt(each, pointers)).toList()
                                : errors);
        return pointed;
    }

    private static Object pointedAt(Object error, Map<String, String> pointers) {
        if (!(error instanceof Map<?, ?> flaw)
                || !(flaw.get("pointer") instanceof String pointer)) {
            return error;
        }
        return Map.of(
                "pointer",
                pointers.entrySet().stream()
                        .filter(each -> pointer.startsWith(each.getKey()))
                        .map(each -> each.getValue() + pointer.substring(each.getKey().length()))
                        .findFirst()
                        .orElse(pointer),
                "detail",
                String.valueOf(flaw.get("detail")));
    }
}
