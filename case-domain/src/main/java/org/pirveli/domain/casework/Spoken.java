package org.pirveli.domain.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.OperatorId;

/** Answers that were given orally in a consultation, which is the proof of them. */
final class Spoken {

    private Spoken() {}

    /** What stands in the file as the evidence. */
    static String evidence(ConsultationId consultation) {
        return "consultation " + consultation;
    }

    /**
     * When the applicant was answered: at any instant of the session, and not before the matter.
     */
    static Instant at(
            IssueFirstResponse command,
            ConsultationId consultation,
            Facts facts,
            Circumstances circumstances) {
        var session =
                circumstances
                        .office()
                        .sessionAbout(
                                consultation,
                                command.caseId(),
                                new OperatorId(circumstances.actor().name()))
                        .filter(_ -> command.channel().form() == Form.ORAL)
                        .orElseThrow(() -> notProven(consultation));
        var now = circumstances.now();
        var claimed = command.occurredAt();
        var at = claimed == null ? now : claimed.truncatedTo(ChronoUnit.MILLIS);
        var until = session.endedAt() == null ? now : session.endedAt();
        if (at.isBefore(facts.matter().receivedAt()) || at.isAfter(now)) {
            throw new Refused(
                    RefusalCode.OCCURRED_AT_INVALID,
                    Map.of("occurredAt", at, "notBefore", facts.matter().receivedAt(), "now", now));
        }
        if (at.isBefore(session.answeredAt()) || at.isAfter(until)) {
            throw notProven(consultation);
        }
        return at;
    }

    private static Refused notProven(ConsultationId consultation) {
        return new Refused(
                RefusalCode.NOT_PROVEN_BY_SESSION,
                Map.of("consultationId", consultation.toString()));
    }
}
