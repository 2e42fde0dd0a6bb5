package org.pirveli.domain.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.consultation.ConsultationCommand.Complete;
import org.pirveli.api.consultation.ConsultationCommand.Hold;
import org.pirveli.api.consultation.ConsultationCommand.Resume;
import org.pirveli.api.consultation.ConsultationCommand.Transfer;
import org.pirveli.api.consultation.ConsultationCommand.WrapUp;
import org.pirveli.api.consultation.event.ConsultationCompleted;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.consultation.event.ConsultationHeld;
import org.pirveli.api.consultation.event.ConsultationResumed;
import org.pirveli.api.consultation.event.ConsultationTransferred;
import org.pirveli.api.consultation.event.ConsultationWrappedUp;
import org.pirveli.domain.refusal.Flaws;

/** Whom an operator attends to: one at a time. */
final class Attention {

    private Attention() {}

    /**
     * Whether one more may wait for the operator.
     *
     * @throws Refused if as many do as may
     */
    static void roomToHold(ConsultationCircumstances now) {
        int limit = now.office().heldLimit();
        if (now.desk().held() >= limit) {
            throw new Refused(RefusalCode.HELD_LIMIT_REACHED, Map.of("limit", limit));
        }
    }

    static List<ConsultationEvent> hold(
            Hold command, ConsultationState state, ConsultationCircumstances now) {
        var in = Standing.own(state, now.actor());
        if (in.held()) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        roomToHold(now);
        return List.of(
                new ConsultationHeld(command.consultationId(), in.operator(), null, now.now()));
    }

    static ConsultationEvent inFavourOf(
            ConsultationId other, ConsultationState state, ConsultationCircumstances now) {
        var in = Standing.attended(state, now.actor());
        return new ConsultationHeld(in.session().consultationId(), in.operator(), other, now.now());
    }

    /** What it takes the place of takes its place, so there is room. */
    static List<ConsultationEvent> resume(
            Resume command, ConsultationState state, ConsultationCircumstances now) {
        var in = Standing.own(state, now.actor());
        if (!in.held()) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        return List.of(new ConsultationResumed(command.consultationId(), in.operator(), now.now()));
    }

    static List<ConsultationEvent> transfer(
            Transfer command, ConsultationState state, ConsultationCircumstances now) {
        var in = Standing.ownOrLed(state, now.actor());
        if (in.wrappedUp()) {
            throw Standing.wrong("WRAP_UP");
        }
        var to = command.operatorId();
        var unit = command.unit();
        if ((to == null) == (unit == null)) {
            throw Flaws.refusal("/unit", "either an operator or a unit is wanted");
        }
        var session = in.session();
        if (to != null) {
            Reception.worksIn(to, session.unit(), now.office());
            if (to.equals(in.operator())) {
                throw new Refused(RefusalCode.NO_CHANGE);
            }
        }
        return List.of(
                new ConsultationTransferred(
                        command.consultationId(),
                        session.subjectId(),
                        in.operator(),
                        to,
                        unit == null ? session.unit() : Reception.known(unit, now.office()),
                        command.reason(),
                        now.now()));
    }

    static List<ConsultationEvent> wrapUp(
            WrapUp command, ConsultationState state, ConsultationCircumstances now) {
        var in = Standing.ownOrLed(state, now.actor());
        if (in.wrappedUp()) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        return List.of(
                new ConsultationWrappedUp(command.consultationId(), in.operator(), now.now()));
    }

    /** A citizen who still waits is spoken to before the end. */
    static List<ConsultationEvent> complete(
            Complete command, ConsultationState state, ConsultationCircumstances now) {
        var in = Standing.ownOrLed(state, now.actor());
        if (in.held() && !in.wrappedUp()) {
            throw Standing.wrong("HELD");
        }
        Steps.nothingMissing(in.session(), now.office());
        var events = new ArrayList<ConsultationEvent>();
        if (!in.wrappedUp()) {
            events.add(
                    new ConsultationWrappedUp(command.consultationId(), in.operator(), now.now()));
        }
        events.add(new ConsultationCompleted(command.consultationId(), in.operator(), now.now()));
        return events;
    }

    static List<ConsultationEvent> touch(ConsultationState state, ConsultationCircumstances now) {
        var _ = Standing.own(state, now.actor());
        return List.of();
    }
}
