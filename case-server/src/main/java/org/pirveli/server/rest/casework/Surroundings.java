package org.pirveli.server.rest.casework;

import java.util.List;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.projections.casework.PastCase;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.rules.Rules;
import org.pirveli.server.rest.casework.CaseCircumstances.CalendarThen;
import org.pirveli.server.rest.casework.CaseCircumstances.OpenClock;
import org.pirveli.server.rest.casework.CaseCircumstances.PolicyThen;
import org.springframework.stereotype.Component;

/** Looks up the rules by which the open clocks of a case were counted. */
@Component
final class Surroundings {

    private final RuleBook book;

    Surroundings(RuleBook book) {
        this.book = book;
    }

    /** The clocks that had not ended, with their rules. */
    List<OpenClock> of(PastCase seen) {
        var rules = book.current();
        var then = rules.asOf(seen.moment());
        return seen.file().clocks().stream()
                .filter(Surroundings::isOpen)
                .map(clock -> open(clock, rules, then))
                .toList();
    }

    private static boolean isOpen(Clock clock) {
        return clock.state() == ClockState.RUNNING || clock.state() == ClockState.PAUSED;
    }

    private static OpenClock open(Clock clock, Rules rules, Rules then) {
        return new OpenClock(
                clock, policy(clock.policy(), rules, then), calendar(clock.calendar(), then));
    }

    private static PolicyThen policy(VersionRef kept, Rules rules, Rules then) {
        var id = new PolicyId(kept.id());
        var terms =
                rules.policy(id).orElseThrow().state().versions().stream()
                        .filter(version -> version.ref().equals(kept))
                        .findFirst()
                        .orElseThrow()
                        .terms();
        return new PolicyThen(
                kept.id(),
                kept.version(),
                terms,
                then.policy(id).orElseThrow().state().versions().size(),
                "/api/v1/sla-policies/" + kept.id());
    }

    private static CalendarThen calendar(VersionRef kept, Rules then) {
        return new CalendarThen(
                kept.id(),
                kept.version(),
                then.calendar(new CalendarId(kept.id())).orElseThrow().version(),
                "/api/v1/calendars/" + kept.id() + "?version=" + kept.version());
    }
}
