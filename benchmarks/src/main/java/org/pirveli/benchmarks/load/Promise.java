package org.pirveli.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Position;
import org.pirveli.api.sla.Schedule;
import org.pirveli.benchmarks.load.Engine.Written;

/** Moves a promise to an instant of one's choice, which no calendar would give so many. */
final class Promise {

    private static final List<Position> LADDER =
            List.of(Position.SUPERVISOR, Position.HEAD, Position.DEPUTY);

    private Promise() {}

    /**
     * The registration with another promise.
     *
     * @param levels when each level is raised, counted from the due instant
     */
    static Written at(Instant dueAt, List<Duration> levels, Written written) {
        var event = (ApplicationRegistered) written.event();
        var clock = event.clock();
        var schedule = clock.schedule();
        var other =
                new Schedule(
                        dueAt,
                        dueAt.plus(Duration.ofHours(6)),
                        dueAt.minusSeconds(1),
                        schedule.policy(),
                        schedule.calendar(),
                        List.of(),
                        IntStream.range(0, levels.size())
                                .mapToObj(i ->
                                        new EscalationLevel(
                                                i + 1, dueAt.plus(levels.get(i)), LADDER.get(i)))
                                .toList(),
                        schedule.trace());
        return new Written(
                written.id(),
                written.sequence(),
                with(
                        event,
                        new ClockStarted(
                                clock.clockId(),
                                clock.name(),
                                clock.attempt(),
                                clock.unit(),
                                clock.settledVersion(),
                                clock.startedAt(),
                                clock.resumed(),
                                other)),
                written.provenance());
    }

    private static ApplicationRegistered with(ApplicationRegistered event, ClockStarted clock) {
        return new ApplicationRegistered(
                event.caseId(),
                event.caseNumber(),
                event.subjectId(),
                event.kind(),
                event.channel(),
                event.subject(),
                event.description(),
                event.applicant(),
                event.respondent(),
                event.representative(),
                event.topic(),
                event.urgency(),
                event.region(),
                event.unit(),
                event.restricted(),
                event.externalReference(),
                event.receivedAt(),
                event.registeredAt(),
                event.imported(),
                event.measured(),
                clock,
                event.resolution());
    }
}
