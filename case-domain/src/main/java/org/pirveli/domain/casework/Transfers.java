package org.pirveli.domain.casework;

import java.util.List;
import java.util.Map;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.AcceptTransfer;
import org.pirveli.api.casework.CaseCommand.OfferTransfer;
import org.pirveli.api.casework.CaseCommand.RejectTransfer;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.TransferAccepted;
import org.pirveli.api.casework.event.TransferOffered;
import org.pirveli.api.casework.event.TransferRejected;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.casework.CaseState.Open;

/**
 * Moving a case to another unit, if that unit agrees. A later offer takes the place of an earlier
 * one; the clocks notice nothing.
 */
final class Transfers {

    private Transfers() {}

    static Open mayOffer(CaseState state, Circumstances circumstances) {
        return Standing.open(state);
    }

    static List<CaseEvent> offer(
            OfferTransfer command, CaseState state, Circumstances circumstances) {
        var matter = mayOffer(state, circumstances).facts().matter();
        var unit = Registration.known(command.unit(), circumstances.office());
        if (unit.equals(matter.unit())) {
            throw new Refused(
                    RefusalCode.INVALID_TARGET, Map.of("hint", "the case stands in this unit"));
        }
        if (unit.equals(matter.offeredTo())) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        return List.of(
                new TransferOffered(
                        matter.caseId(),
                        matter.subjectId(),
                        matter.unit(),
                        unit,
                        Wanted.text("/reason", command.reason())));
    }

    /** The unit that was asked, on whose behalf the actor answers. */
    static UnitId mayAnswerOffer(CaseState state, Circumstances circumstances) {
        var unit = Standing.open(state).facts().matter().offeredTo();
        if (unit == null) {
            throw new Refused(RefusalCode.NO_OFFER);
        }
        if (!circumstances.actor().units().contains(unit)) {
            throw new Refused(RefusalCode.NOT_AUTHORISED, Map.of("offeredTo", unit.value()));
        }
        return unit;
    }

    static List<CaseEvent> accept(
            AcceptTransfer command, CaseState state, Circumstances circumstances) {
        var to = mayAnswerOffer(state, circumstances);
        var from = Standing.open(state).facts().matter().unit();
        return List.of(new TransferAccepted(command.caseId(), from, to));
    }

    static List<CaseEvent> reject(
            RejectTransfer command, CaseState state, Circumstances circumstances) {
        var to = mayAnswerOffer(state, circumstances);
        return List.of(
                new TransferRejected(
                        command.caseId(),
                        Standing.open(state).facts().subjectId(),
                        to,
                        Wanted.text("/reason", command.reason())));
    }
}
