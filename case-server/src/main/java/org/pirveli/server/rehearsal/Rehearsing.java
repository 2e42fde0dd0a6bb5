package org.pirveli.server.rehearsal;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockState;
import org.pirveli.projections.casework.ClockPasts;
import org.pirveli.projections.casework.ClockPasts.ClockPast;
import org.pirveli.projections.casework.ClockPasts.Query;
import org.pirveli.server.engine.rules.ClockRun;
import org.pirveli.server.engine.rules.Rules;
import org.pirveli.server.rehearsal.RehearsalAsked.DaysTaken;
import org.pirveli.server.rehearsal.RehearsalAsked.RehearsedClock;

/** One rehearsal: reads every clock once, plays it through, and keeps nothing but sums. */
final class Rehearsing {

    private final Instant now;
    private final Instant until;
    private final Query query;
    private final Playing playing;
    private final RehearsalCount count;

    /**
     * Prepares a rehearsal.
     *
     * @param rules as they are now, with all that happened to them
     * @param orders to move clocks to a later version of their policy
     * @param office the zone in which dates begin
     */
    Rehearsing(
            Rules rules, List<ClockRun> orders, ZoneId office, RehearsalAsked asked, Instant now) {
        this.now = now;
        var end = asked.to().plusDays(1).atStartOfDay(office).toInstant();
        until = end.isAfter(now) ? now : end;
        var name = name(requireNonNullElse(asked.clock(), RehearsedClock.FIRST_RESPONSE));
        query = new Query(name, asked.from().atStartOfDay(office).toInstant(), end);
        playing =
                new Playing(
                        new PlayedRules(rules, orders, office, asked),
                        requireNonNullElse(asked.days(), DaysTaken.AS_KNOWN),
                        name);
        count = new RehearsalCount(office, until);
    }

    /** How many clocks there are. */
    int count(ClockPasts pasts) {
        return pasts.count(query);
    }

    /**
     * Plays them all.
     *
     * @param step told before each; what it throws ends the rehearsal
     */
    RehearsalResult rehearse(ClockPasts pasts, Runnable step) {
        pasts.each(
                query,
                past -> {
                    step.run();
                    play(past);
                });
        return count.result(now, pasts.risen(query, until));
    }

    private void play(ClockPast past) {
        if (past.latest().state() == ClockState.NOT_MEASURED) {
            count.addUnmeasured();
        } else {
            count.add(past, playing.play(past, Attempts.of(past), now));
        }
    }

    private static ClockName name(RehearsedClock clock) {
        return switch (clock) {
            case FIRST_RESPONSE -> ClockName.FIRST_RESPONSE;
            case FOLLOW_UP_RESPONSE -> ClockName.FOLLOW_UP_RESPONSE;
        };
    }
}
