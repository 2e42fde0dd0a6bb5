package org.pirveli.server.engine.consultation;

import java.time.Duration;
import java.time.Instant;
import org.pirveli.api.Actor;
import org.pirveli.api.consultation.ConsultationCommand.EndLost;
import org.pirveli.api.consultation.ConsultationCommand.GiveUpWaiting;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.Phases;
import org.pirveli.server.engine.processing.Background;

/**
 * Lets go of calls that nobody answers, and ends sessions whose operator is gone. Every node does
 * it: whoever comes second finds nothing left to do.
 */
final class SessionJanitor extends Background {

    private static final int BATCH = 100;
    private static final Actor JANITOR = Actor.system("sessions");

    private final SessionTable sessions;
    private final ConsultationDoor door;
    private final OfficeClock clock;
    private final ConsultationSettings settings;

    SessionJanitor(
            SessionTable sessions,
            ConsultationDoor door,
            OfficeClock clock,
            ConsultationSettings settings,
            boolean enabled) {
        super("sessions", Phases.TIME, enabled);
        this.sessions = sessions;
        this.door = door;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    protected Duration next() {
        return cleanUp() >= BATCH ? Duration.ZERO : settings.lookEvery();
    }

    /** Looks once; says how much there was to do. */
    int cleanUp() {
        var now = clock.instant();
        return giveUpWaiting(now) + endLost(now);
    }

    private int giveUpWaiting(Instant now) {
        var found = sessions.waitingSince(now.minus(settings.unansweredAfter()), BATCH);
        for (var waiting : found) {
            var since = waiting.waitingSince();
            if (goesOn() && since != null) {
                door.execute(
                        new GiveUpWaiting(waiting.consultationId(), since),
                        JANITOR,
                        ConsultationConditions.NONE);
            }
        }
        return found.size();
    }

    private int endLost(Instant now) {
        var found = sessions.quietSince(now.minus(settings.operatorGoneAfter()), BATCH);
        for (var quiet : found) {
            if (goesOn()) {
                door.execute(
                        new EndLost(quiet.consultationId(), quiet.operator(), quiet.seenAt()),
                        JANITOR,
                        ConsultationConditions.NONE);
            }
        }
        return found.size();
    }
}
