package org.pirveli.domain.consultation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.Abandonment;
import org.pirveli.api.consultation.ConsultationCommand.Abandon;
import org.pirveli.api.consultation.ConsultationCommand.Answer;
import org.pirveli.api.consultation.ConsultationCommand.EndLost;
import org.pirveli.api.consultation.ConsultationCommand.GiveUpWaiting;
import org.pirveli.api.consultation.ConsultationCommand.Offer;
import org.pirveli.api.consultation.Direction;
import org.pirveli.api.consultation.event.ConsultationAbandoned;
import org.pirveli.api.consultation.event.ConsultationAnswered;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.consultation.event.ConsultationOffered;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.consultation.ConsultationState.Ended;
import org.pirveli.domain.consultation.ConsultationState.InHand;
import org.pirveli.domain.consultation.ConsultationState.Unopened;
import org.pirveli.domain.consultation.ConsultationState.Waiting;
import org.pirveli.domain.refusal.Flaws;

/** How a contact comes before the operators, is taken, or is lost. */
final class Reception {

    private Reception() {}

    static List<ConsultationEvent> offer(
            Offer command, ConsultationState state, ConsultationCircumstances now) {
        if (!(state instanceof Unopened)) {
            throw new Refused(RefusalCode.CONSULTATION_EXISTS);
        }
        oral(command.channel());
        var office = now.office();
        var unit = command.unit() == null ? office.firstUnit() : known(command.unit(), office);
        var meant = command.operatorId();
        if (meant != null) {
            worksIn(meant, unit, office);
        }
        return List.of(
                new ConsultationOffered(
                        command.consultationId(),
                        now.subjects().get(),
                        command.channel(),
                        command.direction() == null ? Direction.IN : command.direction(),
                        phone(command.phone(), office),
                        command.language(),
                        unit,
                        meant,
                        command.callId(),
                        office.protocol().version(),
                        now.now()));
    }

    /** A call or a visit. */
    static void oral(Channel channel) {
        if (channel != Channel.HOTLINE && channel != Channel.WALK_IN) {
            throw Flaws.refusal("/channel", "must be HOTLINE or WALK_IN");
        }
    }

    /** In E.164. */
    static @Nullable String phone(@Nullable String dialled, ConsultationOffice office) {
        return dialled == null
                ? null
                : office.phone(dialled)
                        .orElseThrow(() -> Flaws.refusal("/phone", "must be a telephone number"));
    }

    static UnitId known(UnitId unit, ConsultationOffice office) {
        if (!office.knowsUnit(unit)) {
            throw new Refused(RefusalCode.UNKNOWN_UNIT, Map.of("unit", unit.value()));
        }
        return unit;
    }

    static void worksIn(OperatorId operator, UnitId unit, ConsultationOffice office) {
        var units = office.unitsOf(operator);
        if (!units.contains(unit)) {
            throw new Refused(
                    RefusalCode.OPERATOR_NOT_ELIGIBLE,
                    Map.of("grounds", units.isEmpty() ? "UNKNOWN_OPERATOR" : "NOT_IN_UNIT"));
        }
    }

    /** Colleagues of a unit pick up for one another; a supervisor may do so anywhere. */
    static List<ConsultationEvent> answer(
            Answer command, ConsultationState state, ConsultationCircumstances now) {
        var waiting = waiting(state, now.actor());
        if (now.actor().role() != Role.SUPERVISOR
                && !now.actor().units().contains(waiting.session().unit())) {
            throw new Refused(RefusalCode.OPERATOR_NOT_ELIGIBLE, Map.of("grounds", "NOT_IN_UNIT"));
        }
        if (now.desk().active() != null) {
            Attention.roomToHold(now);
        }
        return List.of(
                new ConsultationAnswered(
                        command.consultationId(), new OperatorId(now.actor().name()), now.now()));
    }

    private static Waiting waiting(ConsultationState state, Actor actor) {
        return switch (Standing.opened(state)) {
            case Waiting waiting -> waiting;
            case InHand in when in.operator().value().equals(actor.name()) ->
                    throw new Refused(RefusalCode.NO_CHANGE);
            case InHand in ->
                    throw new Refused(
                            RefusalCode.ALREADY_ANSWERED,
                            Map.of("operator", in.operator().value()));
            case Ended _ -> throw new Refused(RefusalCode.CONSULTATION_ENDED);
        };
    }

    static List<ConsultationEvent> abandon(
            Abandon command, ConsultationState state, ConsultationCircumstances now) {
        return switch (Standing.opened(state)) {
            case Waiting _ -> abandoned(command, null, now);
            case InHand _ ->
                    abandoned(command, Standing.ownOrLed(state, now.actor()).operator(), now);
            case Ended _ -> throw new Refused(RefusalCode.CONSULTATION_ENDED);
        };
    }

    private static List<ConsultationEvent> abandoned(
            Abandon command, @Nullable OperatorId operator, ConsultationCircumstances now) {
        return List.of(
                new ConsultationAbandoned(
                        command.consultationId(), operator, Abandonment.CALLER_LEFT, now.now()));
    }

    static List<ConsultationEvent> giveUp(
            GiveUpWaiting command, ConsultationState state, ConsultationCircumstances now) {
        return state instanceof Waiting waiting && waiting.since().equals(command.waitingSince())
                ? List.of(
                        new ConsultationAbandoned(
                                command.consultationId(),
                                null,
                                Abandonment.NOBODY_ANSWERED,
                                now.now()))
                : List.of();
    }

    /**
     * It ended with the last sign of its operator; or with what happened to it later without the
     * operator, such as the end of the call.
     */
    static List<ConsultationEvent> endLost(
            EndLost command, ConsultationState state, ConsultationCircumstances now) {
        if (!(state instanceof InHand in)
                || !in.operator().equals(command.operatorId())
                || !command.lastSign().equals(now.desk().seenAt())) {
            return List.of();
        }
        var changedAt = in.session().changedAt();
        return List.of(
                new ConsultationAbandoned(
                        command.consultationId(),
                        in.operator(),
                        Abandonment.OPERATOR_GONE,
                        changedAt.isAfter(command.lastSign()) ? changedAt : command.lastSign()));
    }
}
