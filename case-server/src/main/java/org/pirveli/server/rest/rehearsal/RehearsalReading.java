package org.pirveli.server.rest.rehearsal;

import static java.util.Objects.requireNonNullElse;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.value.UnitId;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.rehearsal.CalendarDraft;
import org.pirveli.server.rehearsal.RehearsalAsked;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.parameter.KnownUnits;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.springframework.stereotype.Component;

/** Reads what is to be rehearsed. */
@Component
final class RehearsalReading {

    private static final int LONGEST = 3_660;

    private final RuleBook rules;
    private final KnownUnits units;

    RehearsalReading(RuleBook rules, KnownUnits units) {
        this.rules = rules;
        this.units = units;
    }

    /**
     * Reads a body.
     *
     * @throws InvalidRequest if it is none, its dates make no sense, or it names calendars or units
     *     that the office does not have
     */
    RehearsalAsked read(byte[] body) {
        var asked = RecordBinder.bind(RehearsalAsked.class, StrictJson.read(body), Map.of());
        var faults = new ArrayList<Fault>();
        long days = ChronoUnit.DAYS.between(asked.from(), asked.to());
        if (days < 0 || days > LONGEST) {
            faults.add(Fault.body("/to", FaultKind.WRONG_RANGE, Map.of("maximum", LONGEST)));
        }
        var policy = asked.policy();
        var scope = policy == null ? null : policy.appliesTo();
        if (scope != null) {
            checkUnits("/policy/appliesTo/units", scope.units(), faults);
        }
        var calendar = asked.calendar();
        if (calendar != null) {
            check(calendar, faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return asked;
    }

    private void check(CalendarDraft draft, List<Fault> faults) {
        var current = rules.current();
        if (current.calendar(draft.calendarId()).isEmpty()) {
            var known =
                    current.calendars().stream()
                            .map(book -> book.latest().calendarId().value())
                            .collect(Collectors.joining(", "));
            faults.add(
                    Fault.body(
                            "/calendar/calendarId", FaultKind.NOT_ONE_OF, Map.of("known", known)));
        }
        var declared = requireNonNullElse(draft.declare(), List.<CalendarDraft.DraftDay>of());
        IntStream.range(0, declared.size())
                .forEach(i ->
                        checkUnits(
                                "/calendar/declare/" + i + "/units",
                                declared.get(i).units(),
                                faults));
        var revoked = requireNonNullElse(draft.revoke(), List.<CalendarDraft.DraftRevocation>of());
        IntStream.range(0, revoked.size())
                .forEach(i ->
                        checkUnits(
                                "/calendar/revoke/" + i + "/units",
                                revoked.get(i).units(),
                                faults));
    }

    private void checkUnits(String pointer, @Nullable Set<UnitId> named, List<Fault> faults) {
        if (named != null && !units.haveAll(named)) {
            faults.add(Fault.body(pointer, FaultKind.NOT_ONE_OF, units.known()));
        }
    }
}
