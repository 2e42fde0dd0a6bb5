package org.pirveli.domain.consultation;

import java.util.Map;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.domain.consultation.ConsultationState.Ended;
import org.pirveli.domain.consultation.ConsultationState.InHand;
import org.pirveli.domain.consultation.ConsultationState.Opened;
import org.pirveli.domain.consultation.ConsultationState.Unopened;
import org.pirveli.domain.consultation.ConsultationState.Waiting;

/** Where a consultation has to stand for something to be done. */
final class Standing {

    private Standing() {}

    /** There is one, over or not. */
    static Opened opened(ConsultationState state) {
        return switch (state) {
            case Unopened _ -> throw new Refused(RefusalCode.NOT_FOUND);
            case Opened opened -> opened;
        };
    }

    /** Somebody attends to it, or has it wait. */
    static InHand inHand(ConsultationState state) {
        return switch (opened(state)) {
            case InHand in -> in;
            case Waiting _ -> throw wrong("WAITING");
            case Ended _ -> throw new Refused(RefusalCode.CONSULTATION_ENDED);
        };
    }

    /** The actor has it in hand. */
    static InHand own(ConsultationState state, Actor actor) {
        var in = inHand(state);
        if (!in.operator().value().equals(actor.name())) {
            throw new Refused(
                    RefusalCode.NOT_YOUR_SESSION, Map.of("operator", in.operator().value()));
        }
        return in;
    }

    /** The actor has it in hand, or leads those who do. */
    static InHand ownOrLed(ConsultationState state, Actor actor) {
        return actor.role() == Role.SUPERVISOR || actor.role() == Role.SYSTEM
                ? inHand(state)
                : own(state, actor);
    }

    /** The actor attends to it at this moment. */
    static InHand attended(ConsultationState state, Actor actor) {
        var in = own(state, actor);
        if (in.held()) {
            throw wrong("HELD");
        }
        return in;
    }

    static Refused wrong(String state) {
        return new Refused(RefusalCode.WRONG_SESSION_STATE, Map.of("state", state));
    }
}
