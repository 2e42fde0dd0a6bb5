package org.pirveli.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pirveli.api.Actor;
import org.pirveli.api.Provenance;
import org.pirveli.api.Role;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.api.value.UnitId;
import org.pirveli.benchmarks.load.Engine.Spoken;
import org.pirveli.domain.consultation.ConsultationCircumstances;
import org.pirveli.domain.consultation.ConsultationDecider;
import org.pirveli.domain.consultation.ConsultationOffice;
import org.pirveli.domain.consultation.ConsultationState;
import org.pirveli.domain.consultation.OperatorDesk;

/**
 * One consultation, told by the rules themselves, with an operator who has nothing else in hand.
 */
public final class Session {

    private static final Actor TELEPHONY = Actor.system("telephony");

    private final ConsultationOffice office;
    private final Actor operator;
    private final List<Spoken> events = new ArrayList<>();
    private ConsultationState state = ConsultationState.after(List.of());
    private Instant now;

    /** Begins with nothing. */
    public Session(ConsultationOffice office, String operator, Instant begins) {
        this.office = office;
        this.operator =
                new Actor(
                        operator,
                        Role.OPERATOR,
                        operator,
                        Set.of(new UnitId("first-response"), new UnitId("examination")));
        this.now = begins;
    }

    /** Lets time go by. */
    public Session later(Duration by) {
        now = now.plus(by);
        return this;
    }

    /** What the telephone system says. */
    public Session telephone(ConsultationCommand command) {
        return decide(command, TELEPHONY);
    }

    /** What the operator does. */
    public Session operator(ConsultationCommand command) {
        return decide(command, operator);
    }

    private Session decide(ConsultationCommand command, Actor actor) {
        var circumstances =
                new ConsultationCircumstances(
                        now,
                        actor,
                        null,
                        OperatorDesk.EMPTY,
                        office,
                        UUID::randomUUID,
                        () -> new SubjectId(UUID.randomUUID()));
        var commandId = UUID.randomUUID().toString();
        for (var event : ConsultationDecider.decide(command, state, circumstances)) {
            events.add(
                    new Spoken(
                            UUID.randomUUID().toString(),
                            state.version(),
                            event,
                            new Provenance(
                                    actor.name(),
                                    actor.role(),
                                    actor.client(),
                                    now,
                                    now,
                                    command.getClass().getSimpleName(),
                                    commandId,
                                    commandId,
                                    commandId)));
            state = state.evolve(event);
        }
        return this;
    }

    /** What came of it, in order. */
    public List<Spoken> events() {
        return events;
    }
}
