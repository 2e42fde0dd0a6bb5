package org.pirveli.api.consultation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.AboutSubject;
import org.pirveli.api.value.Personal;
import org.pirveli.api.value.UnitId;

/**
 * It was handed over, and waits to be taken.
 *
 * @param from who attended to it
 * @param to whom it is meant for; {@code null} for whoever of the unit comes first
 * @param unit where it waits
 */
@Revision("1")
public record ConsultationTransferred(
        ConsultationId consultationId,
        SubjectId subjectId,
        OperatorId from,
        @Nullable OperatorId to,
        UnitId unit,
        @Personal @Nullable String reason,
        Instant at)
        implements ConsultationEvent, AboutSubject {}
