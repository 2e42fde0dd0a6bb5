package org.pirveli.api.consultation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.AboutSubject;
import org.pirveli.api.value.Personal;

/**
 * The operator learnt who was speaking. What stands here holds from now on.
 *
 * @param phone in E.164
 */
@Revision("1")
public record CallerIdentified(
        ConsultationId consultationId,
        SubjectId subjectId,
        @Personal @Nullable String phone,
        @Personal @Nullable String name,
        @Nullable String language,
        Instant at)
        implements ConsultationEvent, AboutSubject {}
