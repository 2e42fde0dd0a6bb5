package org.pirveli.projections.casework;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.casework.view.Ladder;
import org.pirveli.api.casework.view.Ladder.ClockLadder;
import org.pirveli.api.casework.view.Ladder.Rung;
import org.pirveli.api.casework.view.Ladder.RungState;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.EscalationLevel;

/**
 * How a ladder comes about, file by file: a file shows each clock in its latest attempt only, so
 * the earlier ones are kept as they were last seen.
 */
final class LadderFold {

    private final Map<Attempt, Clock> attempts = new LinkedHashMap<>();
    private @Nullable CaseFile latest;

    private record Attempt(ClockId clockId, int number) {}

    /** The case as it stood after one more event. */
    void next(CaseFile file) {
        for (var clock : file.clocks()) {
            attempts.put(new Attempt(clock.clockId(), clock.attempt()), clock);
        }
        latest = file;
    }

    /** The ladder as it stands; {@code null} if there was no file. */
    @Nullable Ladder ladder(PositionHolders holders) {
        var file = latest;
        if (file == null) {
            return null;
        }
        return new Ladder(
                file.caseId(),
                file.caseNumber(),
                file.version(),
                file.unit(),
                attempts.values().stream().map(clock -> ladder(clock, file, holders)).toList());
    }

    private static ClockLadder ladder(Clock clock, CaseFile file, PositionHolders holders) {
        var raised =
                file.escalations().stream()
                        .filter(each -> each.clockId().equals(clock.clockId()))
                        .filter(each -> each.attempt() == clock.attempt())
                        .collect(toMap(Escalation::level, each -> each));
        var rungs = new TreeMap<Integer, Rung>();
        for (var level : clock.levels()) {
            rungs.put(level.level(), notRisen(level, clock.state(), file, holders));
        }
        raised.forEach((level, escalation) -> rungs.put(level, risen(escalation, file, holders)));
        return new ClockLadder(
                clock.clockId(),
                clock.name(),
                clock.attempt(),
                clock.state(),
                clock.startedAt(),
                clock.dueAt(),
                clock.stoppedAt(),
                List.copyOf(rungs.values()));
    }

    private static Rung notRisen(
            EscalationLevel level, ClockState state, CaseFile file, PositionHolders holders) {
        return new Rung(
                level.level(),
                level.to(),
                holders.of(file.unit(), level.to()).stream().sorted().toList(),
                level.at(),
                switch (state) {
                    case RUNNING, PAUSED -> RungState.COMING;
                    case MET, MET_LATE, CANCELLED, NOT_MEASURED -> RungState.NOT_REACHED;
                },
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Rung risen(Escalation escalation, CaseFile file, PositionHolders holders) {
        return new Rung(
                escalation.level(),
                escalation.to(),
                holders.of(file.unit(), escalation.to()).stream().sorted().toList(),
                escalation.raisedAt(),
                switch (escalation.state()) {
                    case OPEN -> RungState.OPEN;
                    case RESOLVED -> RungState.RESOLVED;
                },
                escalation.resolution(),
                escalation.raisedAt(),
                escalation.detectedAt(),
                escalation.acknowledgedBy(),
                escalation.acknowledgedAt(),
                escalation.note());
    }
}
