package org.pirveli.server.engine.consultation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.ApplicantDetails;
import org.pirveli.api.casework.CaseCommand.TakeInSession;
import org.pirveli.api.consultation.ConsultationCommand.RegisterApplication;
import org.pirveli.api.consultation.ConsultationCommand.SessionApplicant;
import org.pirveli.domain.consultation.ConsultationState.InHand;
import org.pirveli.domain.consultation.Session;

/** Makes of what came up in a session what is said to a new case: nothing is typed twice. */
final class CaseOfSession {

    private CaseOfSession() {}

    /**
     * Registers the case as received when the session was answered, and gives it to its operator,
     * who is speaking with the citizen: a full desk or the end of a shift is no reason to send
     * anybody away. Only a conflict of interest is.
     */
    static List<CaseCommand> commands(RegisterApplication command, InHand in) {
        var session = in.session();
        var caseId = Objects.requireNonNull(command.caseId(), "the case has its id by now");
        return List.of(
                new CaseCommand.RegisterApplication(
                        caseId,
                        command.kind(),
                        session.channel(),
                        command.subject(),
                        session.answeredAt(),
                        command.description(),
                        applicant(command.applicant(), session),
                        command.respondent(),
                        command.representative(),
                        command.topic(),
                        command.urgency(),
                        command.region(),
                        command.unit() == null ? session.unit() : command.unit(),
                        command.restricted(),
                        command.externalReference()),
                new TakeInSession(caseId, in.operator(), session.consultationId()));
    }

    private static ApplicantDetails applicant(@Nullable SessionApplicant given, Session session) {
        return given == null
                ? new ApplicantDetails(
                        session.subjectId(),
                        session.name(),
                        session.phone(),
                        null,
                        null,
                        session.language(),
                        null,
                        null)
                : new ApplicantDetails(
                        given.subjectId() == null ? session.subjectId() : given.subjectId(),
                        given.name() == null ? session.name() : given.name(),
                        session.phone(),
                        given.email(),
                        given.postalAddress(),
                        session.language(),
                        given.smsConsent(),
                        given.detained());
    }
}
