package org.pirveli.server.security;

import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.view.ConsultationSight;
import org.pirveli.server.engine.consultation.OperatorSessions;
import org.pirveli.server.engine.consultation.OperatorSessions.State;
import org.springframework.stereotype.Component;

/**
 * Which consultations someone may see: operators their own, and those that wait in their units. For
 * everyone else one that may not be seen is not there.
 */
@Component
public final class ConsultationSights {

    private final OperatorSessions sessions;

    ConsultationSights(OperatorSessions sessions) {
        this.sessions = sessions;
    }

    /** What someone may see in lists. */
    public static ConsultationSight of(Actor actor) {
        return switch (actor.role()) {
            case OPERATOR -> new ConsultationSight(new OperatorId(actor.name()), actor.units());
            case SUPERVISOR, AUDITOR, SYSTEM -> ConsultationSight.ALL;
            case INTEGRATOR, ADMIN, CITIZEN -> throw new Refused(RefusalCode.NOT_AUTHORISED);
        };
    }

    /**
     * Finds a consultation that someone may read.
     *
     * @throws Refused if there is none
     */
    public ConsultationId see(ConsultationId id, Actor actor) {
        return sessions.find(id)
                .filter(found -> isOwn(found, actor) || mayRead(found, actor))
                .map(OperatorSessions.Entry::consultationId)
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    /**
     * Finds a consultation that someone may give commands to. Colleagues of a unit can reach what a
     * quicker one has taken, only to be told so.
     *
     * @throws Refused if there is none
     */
    public ConsultationId reach(ConsultationId id, Actor actor) {
        return sessions.find(id)
                .filter(found ->
                        isOwn(found, actor)
                                || mayRead(found, actor)
                                || actor.units().contains(found.unit()))
                .map(OperatorSessions.Entry::consultationId)
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private static boolean mayRead(OperatorSessions.Entry entry, Actor actor) {
        return switch (actor.role()) {
            case OPERATOR -> entry.state() == State.WAITING && actor.units().contains(entry.unit());
            case SUPERVISOR, AUDITOR, SYSTEM -> true;
            case INTEGRATOR, ADMIN, CITIZEN -> false;
        };
    }

    private static boolean isOwn(OperatorSessions.Entry entry, Actor actor) {
        var operator = entry.operator();
        return operator != null && operator.value().equals(actor.name());
    }
}
