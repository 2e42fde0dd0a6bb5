package org.pirveli.server.rest.sla;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.pirveli.domain.policy.KnownPolicies;
import org.pirveli.domain.policy.PolicyState.Defined;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.server.engine.rules.Rules;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.Fault.Place;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.pirveli.worktime.Due;
import org.pirveli.worktime.Term;
import org.pirveli.worktime.WorkingCalendar;

/**
 * Counts due instants on one calendar. What was not asked for is as the office promises it to
 * whatever is received on that date.
 *
 * @param standard the office's own promise, in all its versions
 */
record DueDateCounting(
        WorkingCalendar calendar, DueDatesAsked asked, Defined standard, Place place) {

    /**
     * Prepares to count.
     *
     * @param place where the wishes come from, for pointing at those that cannot be met
     * @throws InvalidRequest if the calendar is unknown
     */
    static DueDateCounting of(DueDatesAsked asked, Calendars calendars, Rules rules, Place place) {
        var calendar =
                calendars
                        .find(asked.calendar(), requireNonNullElse(asked.declaredDays(), true))
                        .orElseThrow(() ->
                                refused(
                                        place,
                                        "/calendar",
                                        FaultKind.NOT_ONE_OF,
                                        Map.of("known", String.join(", ", calendars.ids()))));
        var standard = rules.policy(KnownPolicies.STANDARD).orElseThrow().state();
        return new DueDateCounting(calendar, asked, standard, place);
    }

    /** The promise in force on the date of receipt; the latest one if none is any more. */
    SlaPolicy policy(Instant receivedAt) {
        return standard.inForceOn(LocalDate.ofInstant(receivedAt, calendar.zone()))
                .orElseGet(standard::latest);
    }

    private Term term(Instant receivedAt) {
        var usual = policy(receivedAt).term();
        try {
            return new Term(
                    requireNonNullElse(asked.amount(), usual.amount()),
                    requireNonNullElse(asked.unit(), usual.unit()),
                    requireNonNullElse(asked.startRule(), usual.startRule()),
                    requireNonNullElse(asked.endRule(), usual.endRule()));
        } catch (IllegalArgumentException _) {
            throw refused(place, "/endRule", FaultKind.CONTRADICTION, Map.of());
        }
    }

    /**
     * When it is due.
     *
     * @param pointer at the instant, if the calendar does not reach so far
     * @throws InvalidRequest if the rules do not go together, or the calendar does not reach so far
     */
    Due due(Instant receivedAt, String pointer) {
        var term = term(receivedAt);
        try {
            return calendar.due(term, receivedAt);
        } catch (DateTimeException _) {
            throw refused(place, pointer, FaultKind.NOT_AN_INSTANT, Map.of());
        }
    }

    private static InvalidRequest refused(
            Place place, String pointer, FaultKind kind, Map<String, Object> values) {
        return new InvalidRequest(new Fault(place, pointer, kind, values));
    }
}
