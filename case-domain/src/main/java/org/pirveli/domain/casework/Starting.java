package org.pirveli.domain.casework;

import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.Resumption;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.policy.CountedFrom;
import org.pirveli.domain.policy.Schedules;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.worktime.WorkingCalendar;

/** The attempts of clocks, as they begin. */
final class Starting {

    private Starting() {}

    /** The first attempt of a new clock. */
    static ClockStarted clock(
            CountedFrom counted,
            UnitId unit,
            SlaPolicy policy,
            WorkingCalendar calendar,
            Circumstances circumstances) {
        return new ClockStarted(
                new ClockId(circumstances.ids().get()),
                counted.clock(),
                1,
                unit,
                calendar.version(),
                counted.startedAt(),
                null,
                Schedules.of(policy, calendar, counted));
    }

    /**
     * The attempt after this one, towards the same due instant: what changed the calendar while the
     * clock was stopped does not concern it. One that ended standing still has no due instant to
     * take up, and counts from now on with what it had left.
     */
    static ClockStarted again(CaseClock clock, Circumstances circumstances) {
        var office = circumstances.office();
        var old = clock.schedule();
        var calendar = office.calendar(old.calendar().id(), clock.unit());
        var left = clock.daysLeft();
        var counted =
                left == null
                        ? clock.counted()
                        : clock.counted().resumed(new Resumption(circumstances.now(), left));
        return new ClockStarted(
                clock.id(),
                clock.name(),
                clock.attempt() + 1,
                clock.unit(),
                calendar.version(),
                clock.startedAt(),
                counted.resumed(),
                left == null ? old : Schedules.of(office.policy(old.policy()), calendar, counted));
    }
}
