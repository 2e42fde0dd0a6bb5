package org.pirveli.projections.consultation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Provenance;
import org.pirveli.api.consultation.Abandonment;
import org.pirveli.api.consultation.Direction;
import org.pirveli.api.consultation.event.CallerIdentified;
import org.pirveli.api.consultation.event.ConsultationAbandoned;
import org.pirveli.api.consultation.event.ConsultationAnswered;
import org.pirveli.api.consultation.event.ConsultationCompleted;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.consultation.event.ConsultationHeld;
import org.pirveli.api.consultation.event.ConsultationImported;
import org.pirveli.api.consultation.event.ConsultationJoinedCase;
import org.pirveli.api.consultation.event.ConsultationNoted;
import org.pirveli.api.consultation.event.ConsultationOffered;
import org.pirveli.api.consultation.event.ConsultationResumed;
import org.pirveli.api.consultation.event.ConsultationTransferred;
import org.pirveli.api.consultation.event.ConsultationWrappedUp;
import org.pirveli.api.consultation.event.ProtocolStepRecorded;
import org.pirveli.api.consultation.event.ProtocolStepSkipped;
import org.pirveli.api.consultation.view.Attendance;
import org.pirveli.api.consultation.view.ConsultationFile;
import org.pirveli.api.consultation.view.JoinedCase;
import org.pirveli.api.consultation.view.SessionNote;
import org.pirveli.api.consultation.view.SessionStatus;
import org.pirveli.api.consultation.view.SettledStep;

/** What people see of a consultation after its events. */
final class ConsultationFold {

    private ConsultationFold() {}

    /**
     * The file after one more event.
     *
     * @param before {@code null} if it is the first
     */
    static ConsultationFile after(
            @Nullable ConsultationFile before, ConsultationEvent event, Provenance provenance) {
        if (event instanceof ConsultationOffered offered) {
            return offered(offered);
        }
        if (event instanceof ConsultationImported imported) {
            return imported(imported);
        }
        if (before == null) {
            throw new IllegalStateException("the first event offers");
        }
        var draft = new ConsultationDraft(before);
        draft.version++;
        switch (event) {
            case ConsultationOffered _, ConsultationImported _ ->
                    throw new IllegalStateException("begun twice");
            case ConsultationAnswered e -> {
                draft.status = SessionStatus.ACTIVE;
                draft.operatorId = e.operatorId();
                draft.meantFor = null;
                draft.waitingSince = null;
                draft.answeredAt = draft.answeredAt == null ? e.at() : draft.answeredAt;
                draft.attendance = Attending.begun(draft.attendance, e.operatorId(), e.at());
            }
            case ConsultationHeld e -> {
                draft.status = SessionStatus.HELD;
                draft.attendance = Attending.ended(draft.attendance, e.at());
            }
            case ConsultationResumed e -> {
                draft.status =
                        draft.wrappedUpAt == null ? SessionStatus.ACTIVE : SessionStatus.WRAP_UP;
                draft.attendance = Attending.begun(draft.attendance, e.operatorId(), e.at());
            }
            case ConsultationTransferred e -> {
                draft.status = SessionStatus.WAITING;
                draft.operatorId = null;
                draft.meantFor = e.to();
                draft.unit = e.unit();
                draft.waitingSince = e.at();
                draft.attendance = Attending.ended(draft.attendance, e.at());
            }
            case ConsultationWrappedUp e -> {
                draft.status =
                        draft.status == SessionStatus.HELD
                                ? SessionStatus.HELD
                                : SessionStatus.WRAP_UP;
                draft.wrappedUpAt = e.at();
            }
            case ConsultationCompleted e -> {
                draft.status = SessionStatus.COMPLETED;
                draft.endedAt = e.at();
                draft.attendance = Attending.ended(draft.attendance, e.at());
            }
            case ConsultationAbandoned e -> {
                draft.status = SessionStatus.ABANDONED;
                draft.waitingSince = null;
                draft.endedAt = e.at();
                draft.abandoned = e.reason();
                draft.attendance = Attending.ended(draft.attendance, e.at());
            }
            case ProtocolStepRecorded e ->
                    draft.steps =
                            with(
                                    draft.steps,
                                    new SettledStep(
                                            e.step(), e.operatorId(), null, e.danger(), e.at()));
            case ProtocolStepSkipped e ->
                    draft.steps =
                            with(
                                    draft.steps,
                                    new SettledStep(
                                            e.step(), e.operatorId(), e.reason(), false, e.at()));
            case CallerIdentified e -> {
                draft.phone = e.phone();
                draft.name = e.name();
                draft.language = e.language();
            }
            case ConsultationJoinedCase e ->
                    draft.cases =
                            with(draft.cases, new JoinedCase(e.caseId(), e.registered(), e.at()));
            case ConsultationNoted e ->
                    draft.notes =
                            with(
                                    draft.notes,
                                    new SessionNote(e.text(), provenance.actor(), e.at()));
        }
        return draft.file();
    }

    private static ConsultationFile offered(ConsultationOffered e) {
        return new ConsultationFile(
                e.consultationId(),
                1,
                SessionStatus.WAITING,
                e.channel(),
                e.direction(),
                e.unit(),
                null,
                e.operatorId(),
                e.subjectId(),
                e.phone(),
                null,
                e.language(),
                e.callId(),
                e.protocolVersion(),
                e.at(),
                e.at(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static ConsultationFile imported(ConsultationImported e) {
        var ended = e.endedAt();
        var answered = ended == null ? null : e.receivedAt();
        return new ConsultationFile(
                e.consultationId(),
                1,
                ended == null ? SessionStatus.ABANDONED : SessionStatus.COMPLETED,
                e.channel(),
                Direction.IN,
                e.unit(),
                null,
                null,
                e.subjectId(),
                null,
                null,
                e.language(),
                e.callId(),
                0,
                e.receivedAt(),
                null,
                answered,
                ended,
                ended == null ? e.receivedAt() : ended,
                ended == null ? Abandonment.NOBODY_ANSWERED : null,
                ended == null
                        ? List.of()
                        : List.of(
                                new Attendance(
                                        null,
                                        ended.toEpochMilli() - e.receivedAt().toEpochMilli(),
                                        null)),
                List.of(),
                List.of(),
                List.of());
    }

    private static <T> List<T> with(List<T> list, T further) {
        var longer = new ArrayList<T>(list);
        longer.add(further);
        return List.copyOf(longer);
    }
}
