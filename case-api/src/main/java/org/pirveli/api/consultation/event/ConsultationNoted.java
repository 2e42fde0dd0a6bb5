package org.pirveli.api.consultation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.AboutSubject;
import org.pirveli.api.value.Personal;

/** Someone wrote something down for colleagues. */
@Revision("1")
public record ConsultationNoted(
        ConsultationId consultationId, SubjectId subjectId, @Personal String text, Instant at)
        implements ConsultationEvent, AboutSubject {}
