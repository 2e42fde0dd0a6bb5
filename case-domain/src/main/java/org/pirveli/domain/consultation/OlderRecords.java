package org.pirveli.domain.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.consultation.ConsultationCommand.ImportConsultation;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.consultation.event.ConsultationImported;
import org.pirveli.domain.consultation.ConsultationState.Unopened;

/** Contacts of older records, taken in as they were. */
final class OlderRecords {

    private OlderRecords() {}

    static List<ConsultationEvent> take(
            ImportConsultation command, ConsultationState state, ConsultationCircumstances now) {
        if (!(state instanceof Unopened)) {
            throw new Refused(RefusalCode.CONSULTATION_EXISTS);
        }
        Reception.oral(command.channel());
        var unit = command.unit();
        var receivedAt = command.receivedAt().truncatedTo(ChronoUnit.MILLIS);
        if (receivedAt.isAfter(now.now())) {
            throw new Refused(
                    RefusalCode.RECEIVED_IN_FUTURE,
                    Map.of("receivedAt", receivedAt, "now", now.now()));
        }
        return List.of(
                new ConsultationImported(
                        command.consultationId(),
                        new SubjectId(now.ids().get()),
                        command.channel(),
                        command.language(),
                        unit == null
                                ? now.office().firstUnit()
                                : Reception.known(unit, now.office()),
                        now.actor().client() + "/" + command.externalReference(),
                        receivedAt,
                        ended(command.endedAt(), receivedAt, now.now())));
    }

    private static @Nullable Instant ended(
            @Nullable Instant endedAt, Instant receivedAt, Instant now) {
        if (endedAt != null && (endedAt.isBefore(receivedAt) || endedAt.isAfter(now))) {
            throw new Refused(
                    RefusalCode.OCCURRED_AT_INVALID,
                    Map.of("occurredAt", endedAt, "notBefore", receivedAt, "now", now));
        }
        return endedAt == null ? null : endedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
