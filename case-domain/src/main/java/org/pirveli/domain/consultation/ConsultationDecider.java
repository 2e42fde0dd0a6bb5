package org.pirveli.domain.consultation;

import java.util.List;
import java.util.Map;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.api.consultation.ConsultationCommand.Abandon;
import org.pirveli.api.consultation.ConsultationCommand.AddNote;
import org.pirveli.api.consultation.ConsultationCommand.Answer;
import org.pirveli.api.consultation.ConsultationCommand.Complete;
import org.pirveli.api.consultation.ConsultationCommand.EndLost;
import org.pirveli.api.consultation.ConsultationCommand.GiveUpWaiting;
import org.pirveli.api.consultation.ConsultationCommand.Hold;
import org.pirveli.api.consultation.ConsultationCommand.IdentifyCaller;
import org.pirveli.api.consultation.ConsultationCommand.ImportConsultation;
import org.pirveli.api.consultation.ConsultationCommand.JoinCase;
import org.pirveli.api.consultation.ConsultationCommand.Offer;
import org.pirveli.api.consultation.ConsultationCommand.RecordStep;
import org.pirveli.api.consultation.ConsultationCommand.RegisterApplication;
import org.pirveli.api.consultation.ConsultationCommand.Resume;
import org.pirveli.api.consultation.ConsultationCommand.SkipStep;
import org.pirveli.api.consultation.ConsultationCommand.SystemCommand;
import org.pirveli.api.consultation.ConsultationCommand.Touch;
import org.pirveli.api.consultation.ConsultationCommand.Transfer;
import org.pirveli.api.consultation.ConsultationCommand.WrapUp;
import org.pirveli.api.consultation.event.ConsultationEvent;

/**
 * What comes of a command, given how a consultation stands and what the operator has in hand: a
 * pure function. That answering one holds another, in a stream of its own, is seen to by whoever
 * carries the command out, in the same transaction; that there is room for it is decided here.
 */
public final class ConsultationDecider {

    private ConsultationDecider() {}

    /**
     * Decides.
     *
     * @return the events to record, in order; empty for a sign of life, and for commands of the
     *     engine that have nothing to do
     * @throws Refused if a rule speaks against it
     */
    public static List<ConsultationEvent> decide(
            ConsultationCommand command, ConsultationState state, ConsultationCircumstances now) {
        if (command instanceof SystemCommand && now.actor().role() != Role.SYSTEM) {
            throw new Refused(RefusalCode.NOT_AUTHORISED);
        }
        var expected = now.expectedVersion();
        if (expected != null && expected != state.version()) {
            throw new Refused(
                    RefusalCode.VERSION_CONFLICT, Map.of("currentVersion", state.version()));
        }
        return switch (command) {
            case Offer c -> Reception.offer(c, state, now);
            case Answer c -> Reception.answer(c, state, now);
            case Abandon c -> Reception.abandon(c, state, now);
            case ImportConsultation c -> OlderRecords.take(c, state, now);
            case GiveUpWaiting c -> Reception.giveUp(c, state, now);
            case EndLost c -> Reception.endLost(c, state, now);
            case Hold c -> Attention.hold(c, state, now);
            case Resume c -> Attention.resume(c, state, now);
            case Transfer c -> Attention.transfer(c, state, now);
            case WrapUp c -> Attention.wrapUp(c, state, now);
            case Complete c -> Attention.complete(c, state, now);
            case Touch _ -> Attention.touch(state, now);
            case RecordStep c -> Steps.record(c, state, now);
            case SkipStep c -> Steps.skip(c, state, now);
            case IdentifyCaller c -> Matters.identify(c, state, now);
            case JoinCase c -> Matters.join(c.caseId(), false, state, now);
            case RegisterApplication c -> Matters.register(c, state, now);
            case AddNote c -> Matters.note(c, state, now);
        };
    }

    /**
     * What comes of it when its operator turns to another one. There is room for it: that was
     * decided with the other one.
     *
     * @throws Refused if it is not attended to
     */
    public static ConsultationEvent inFavourOf(
            ConsultationId other, ConsultationState state, ConsultationCircumstances now) {
        return Attention.inFavourOf(other, state, now);
    }
}
