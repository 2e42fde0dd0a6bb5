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
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.UnitId;
import org.pirveli.benchmarks.load.Engine.Written;
import org.pirveli.domain.casework.CaseDecider;
import org.pirveli.domain.casework.CaseState;
import org.pirveli.domain.casework.Circumstances;
import org.pirveli.domain.casework.Office;

/** One case, told by the rules themselves: commands at made-up instants, and what comes of them. */
public final class History {

    private static final CaseDecider DECIDER = new CaseDecider();
    private static final Actor OPERATOR = actor("operator", Role.OPERATOR);
    private static final Actor SUPERVISOR = actor("supervisor", Role.SUPERVISOR);
    private static final Actor TIME = Actor.system("deadlines");

    private final Office office;
    private final CaseNumber number;
    private final List<Written> events = new ArrayList<>();
    private CaseState state = CaseState.unregistered();
    private Instant now;

    /**
     * Begins with nothing.
     *
     * @param number that the case gets
     */
    public History(Office office, CaseNumber number, Instant begins) {
        this.office = office;
        this.number = number;
        this.now = begins;
    }

    /** Lets time go by. */
    public History later(Duration by) {
        now = now.plus(by);
        return this;
    }

    /** What an operator asks of the case. */
    public History operator(CaseCommand command) {
        return decide(command, OPERATOR);
    }

    /** What a supervisor asks of the case. */
    public History supervisor(CaseCommand command) {
        return decide(command, SUPERVISOR);
    }

    /** What time asks of the case. */
    public History time(CaseCommand command) {
        return decide(command, TIME);
    }

    private History decide(CaseCommand command, Actor actor) {
        var circumstances =
                new Circumstances(
                        now,
                        actor,
                        null,
                        office,
                        UUID::randomUUID,
                        () -> new SubjectId(UUID.randomUUID()),
                        () -> number);
        var commandId = UUID.randomUUID().toString();
        for (var event : DECIDER.decide(command, state, circumstances)) {
            events.add(
                    new Written(
                            UUID.randomUUID().toString(),
                            state.version(),
                            event,
                            new Provenance(
                                    actor.name(),
                                    actor.role(),
                                    actor.client(),
                                    event.occurredAt(now),
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
    public List<Written> events() {
        return events;
    }

    /** Until when it is told. */
    public Instant now() {
        return now;
    }

    private static Actor actor(String name, Role role) {
        return new Actor(
                name, role, name, Set.of(new UnitId("first-response"), new UnitId("examination")));
    }
}
