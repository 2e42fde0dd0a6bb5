package org.pirveli.server.demo;

import java.time.Instant;
import java.util.List;
import org.pirveli.api.Actor;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.domain.casework.Decision;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.Conditions;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.consultation.ConsultationConditions;
import org.pirveli.server.engine.consultation.ConsultationDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the people of the demo do their work, each piece at the instant at which it happened. */
record DemoDesk(OfficeClock clock, CommandDoor cases, ConsultationDoor sessions) {

    private static final Logger log = LoggerFactory.getLogger(DemoDesk.class);

    /**
     * Plays a scene. Should a rule not let it be played to the end, it says so, and the demo goes
     * on without the rest of it.
     *
     * @param name under which the scene is found
     */
    void plays(String name, Runnable scene) {
        try {
            scene.run();
        } catch (Refused refused) {
            log.warn(
                    "The invented scene {} was not played to the end: {} {}",
                    name,
                    refused.code(),
                    refused.details());
        }
    }

    Decision does(Instant at, Actor actor, CaseCommand... commands) {
        return clock.at(
                at, () -> cases.execute(List.of(commands), actor, Conditions.NONE).decision());
    }

    /** What would come of it. */
    Decision rehearses(Instant at, Actor actor, CaseCommand command) {
        return clock.at(
                at, () -> cases.execute(command, actor, Conditions.NONE.asDryRun()).decision());
    }

    void does(Instant at, Actor actor, ConsultationCommand command) {
        clock.at(at, () -> sessions.execute(command, actor, ConsultationConditions.NONE));
    }
}
