package org.pirveli.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.SystemCommand;

/** Keeps count of a node's sweep. */
final class SweepTally {

    private long claimed;
    private long reminders;
    private long escalations;
    private long events;
    private long failed;
    private Duration lag = Duration.ZERO;
    private Instant caughtUpAt;
    private long caughtUpNanos = System.nanoTime();

    SweepTally(Instant now) {
        caughtUpAt = now;
    }

    synchronized void claimed(Claims claims, Instant now) {
        claimed += claims.rows().size();
        lag = claims.lag(caughtUpAt, now);
        if (!claims.more()) {
            caughtUpAt = now;
            caughtUpNanos = System.nanoTime();
        }
    }

    synchronized void sent(List<SystemCommand> commands, SystemCommands.Sent sent) {
        var escalating = commands.stream().filter(EscalateCase.class::isInstance).count();
        escalations += escalating;
        reminders += commands.size() - escalating;
        events += sent.events();
        failed += sent.failed();
    }

    synchronized void notSent(List<SystemCommand> commands) {
        failed += commands.size();
    }

    synchronized SweepFigures figures() {
        return new SweepFigures(
                claimed,
                reminders,
                escalations,
                events,
                failed,
                lag,
                Duration.ofNanos(System.nanoTime() - caughtUpNanos));
    }
}
