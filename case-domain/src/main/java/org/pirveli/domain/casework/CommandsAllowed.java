package org.pirveli.domain.casework;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand;

/**
 * Which commands a case would take now from someone. It asks the very guards that decide, so what
 * is refused here is refused there; what is allowed here may still be refused for what it says.
 */
public final class CommandsAllowed {

    @FunctionalInterface
    private interface Guard {
        Object admit(CaseState state, Circumstances circumstances);
    }

    /** Every command of people, in the order of {@link CaseCommand}. */
    private static final List<Map.Entry<Class<? extends CaseCommand>, Guard>> GUARDS =
            List.of(
                    entry(CaseCommand.RegisterApplication.class, Registration::mayRegister),
                    entry(CaseCommand.ImportCase.class, Registration::mayRegister),
                    entry(CaseCommand.ClassifyCase.class, Handing::mayClassify),
                    entry(CaseCommand.AssignCase.class, Handing::mayTakeOrGive),
                    entry(CaseCommand.ReleaseCase.class, Handing::mayRelease),
                    entry(CaseCommand.IssueFirstResponse.class, Answering::mayIssueFirstResponse),
                    entry(CaseCommand.VoidFirstResponse.class, Answering::mayVoidFirstResponse),
                    entry(CaseCommand.RequestInformation.class, Answering::mayRequestInformation),
                    entry(CaseCommand.RecordInformation.class, Answering::mayRecordInformation),
                    entry(CaseCommand.ReferCase.class, Closing::mayClose),
                    entry(CaseCommand.OfferTransfer.class, Transfers::mayOffer),
                    entry(CaseCommand.AcceptTransfer.class, Transfers::mayAnswerOffer),
                    entry(CaseCommand.RejectTransfer.class, Transfers::mayAnswerOffer),
                    entry(CaseCommand.WithdrawCase.class, Closing::mayWithdraw),
                    entry(CaseCommand.MarkDuplicate.class, Duplicates::mayMark),
                    entry(CaseCommand.UnmarkDuplicate.class, Duplicates::mayUnmark),
                    entry(CaseCommand.CloseCase.class, Closing::mayClose),
                    entry(CaseCommand.ReopenCase.class, Closing::mayReopen),
                    entry(CaseCommand.IssueFollowUpResponse.class, Answering::mayIssueFollowUp),
                    entry(CaseCommand.SubmitReply.class, Approving::maySubmit),
                    entry(CaseCommand.ApproveReply.class, Approving::mayApprove),
                    entry(CaseCommand.ReturnReply.class, Approving::mayReturn),
                    entry(CaseCommand.AcknowledgeEscalation.class, Acknowledging::mayAcknowledge),
                    entry(CaseCommand.AddNote.class, Filing::mayFile),
                    entry(CaseCommand.AttachDocument.class, Filing::mayFile),
                    entry(CaseCommand.LinkCase.class, Filing::mayFile),
                    entry(CaseCommand.CorrectApplicantData.class, Filing::mayFile));

    private CommandsAllowed() {}

    /**
     * Judges every command of people by where the case stands and who asks, before any body.
     *
     * @return for each class of command the code that refuses it, or nothing; in the order of
     *     {@link CaseCommand}
     */
    public static Map<Class<? extends CaseCommand>, Optional<RefusalCode>> now(
            CaseState state, Circumstances circumstances) {
        var answers = new LinkedHashMap<Class<? extends CaseCommand>, Optional<RefusalCode>>();
        for (var guard : GUARDS) {
            answers.put(guard.getKey(), refusal(guard.getValue(), state, circumstances));
        }
        return answers;
    }

    private static Optional<RefusalCode> refusal(
            Guard guard, CaseState state, Circumstances circumstances) {
        try {
            Standing.notErased(state, circumstances.office());
            guard.admit(state, circumstances);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }
}
