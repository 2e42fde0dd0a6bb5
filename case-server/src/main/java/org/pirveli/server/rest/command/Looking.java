package org.pirveli.server.rest.command;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.domain.casework.CaseState;
import org.pirveli.domain.casework.Circumstances;
import org.pirveli.domain.casework.Office;
import org.pirveli.server.engine.OfficeClock;
import org.springframework.stereotype.Component;

/** A case and the circumstances as a decision would find them, for whoever only wants to look. */
@Component
public final class Looking {

    private final EventStore log;
    private final Office office;
    private final OfficeClock clock;

    Looking(EventStore log, Office office, OfficeClock clock) {
        this.log = log;
        this.office = office;
        this.clock = clock;
    }

    /** How a case stands. */
    public CaseState at(CaseId caseId) {
        return CaseState.after(
                log.readEvents(caseId.toString())
                        .asStream()
                        .map(message -> (CaseEvent) message.getPayload())
                        .toList());
    }

    /** Nothing is decided for good here, so nothing may be used up. */
    public Circumstances as(Actor actor) {
        return new Circumstances(
                clock.instant(),
                actor,
                null,
                office,
                () -> {
                    throw new IllegalStateException("no id is needed to look");
                },
                () -> {
                    throw new IllegalStateException("nobody new is met by looking");
                },
                () -> {
                    throw new IllegalStateException("no case number is needed to look");
                });
    }
}
