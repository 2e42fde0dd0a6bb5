package org.pirveli.projections.consultation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.Abandonment;
import org.pirveli.api.consultation.view.Attendance;
import org.pirveli.api.consultation.view.ConsultationFile;
import org.pirveli.api.consultation.view.JoinedCase;
import org.pirveli.api.consultation.view.SessionNote;
import org.pirveli.api.consultation.view.SessionStatus;
import org.pirveli.api.consultation.view.SettledStep;
import org.pirveli.api.value.UnitId;

/** A file while an event changes it. */
final class ConsultationDraft {

    private final ConsultationFile before;
    int version;
    SessionStatus status;
    UnitId unit;
    @Nullable OperatorId operatorId;
    @Nullable OperatorId meantFor;
    @Nullable String phone;
    @Nullable String name;
    @Nullable String language;
    @Nullable Instant waitingSince;
    @Nullable Instant answeredAt;
    @Nullable Instant wrappedUpAt;
    @Nullable Instant endedAt;
    @Nullable Abandonment abandoned;
    List<Attendance> attendance;
    List<SettledStep> steps;
    List<JoinedCase> cases;
    List<SessionNote> notes;

    ConsultationDraft(ConsultationFile before) {
        this.before = before;
        version = before.version();
        status = before.status();
        unit = before.unit();
        operatorId = before.operatorId();
        meantFor = before.meantFor();
        phone = before.phone();
        name = before.name();
        language = before.language();
        waitingSince = before.waitingSince();
        answeredAt = before.answeredAt();
        wrappedUpAt = before.wrappedUpAt();
        endedAt = before.endedAt();
        abandoned = before.abandoned();
        attendance = before.attendance();
        steps = before.steps();
        cases = before.cases();
        notes = before.notes();
    }

    ConsultationFile file() {
        return new ConsultationFile(
                before.consultationId(),
                version,
                status,
                before.channel(),
                before.direction(),
                unit,
                operatorId,
                meantFor,
                before.subjectId(),
                phone,
                name,
                language,
                before.callId(),
                before.protocolVersion(),
                before.offeredAt(),
                waitingSince,
                answeredAt,
                wrappedUpAt,
                endedAt,
                abandoned,
                attendance,
                steps,
                cases,
                notes);
    }
}
