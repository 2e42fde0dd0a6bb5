package org.pirveli.server.engine.time;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.sla.ClockId;
import org.pirveli.projections.casework.RunningClocks;
import org.pirveli.projections.casework.RunningClocks.Running;
import org.pirveli.sla.OpenClock;
import org.pirveli.sla.OpenClocks;

/** Shows the audit what the views know of running clocks. */
record ClocksInViews(RunningClocks clocks) implements OpenClocks {

    @Override
    public List<OpenClock> after(@Nullable ClockId last, int limit) {
        return clocks.after(last, limit).stream().map(ClocksInViews::open).toList();
    }

    @Override
    public Map<CaseId, Long> versionsOf(Set<CaseId> cases) {
        return clocks.versionsOf(cases);
    }

    private static OpenClock open(Running running) {
        var file = running.file();
        var clock =
                file.clocks().stream()
                        .filter(each -> each.clockId().equals(running.clockId()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("a clock without its file"));
        return new OpenClock(
                file.caseId(),
                file.version(),
                clock.clockId(),
                clock.attempt(),
                clock.reminders(),
                clock.levels(),
                Set.copyOf(clock.remindersRaised()),
                file.escalations().stream()
                        .filter(escalation -> isOf(clock, escalation))
                        .map(Escalation::level)
                        .collect(toUnmodifiableSet()));
    }

    private static boolean isOf(Clock clock, Escalation escalation) {
        return escalation.clockId().equals(clock.clockId())
                && escalation.attempt() == clock.attempt();
    }
}
