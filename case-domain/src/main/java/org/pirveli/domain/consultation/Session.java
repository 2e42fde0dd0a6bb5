package org.pirveli.domain.consultation;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.consultation.StepCode;
import org.pirveli.api.value.UnitId;

/**
 * What is known of a consultation, wherever it stands.
 *
 * @param answeredAt for the first time; {@code null} if it was not yet
 * @param settled steps that were done, or left out for a reason
 * @param danger whether a danger excuses from the rest of the protocol
 * @param version how many events it is made of
 * @param changedAt when the last of them happened
 */
public record Session(
        ConsultationId consultationId,
        SubjectId subjectId,
        Channel channel,
        UnitId unit,
        @Nullable String phone,
        @Nullable String name,
        @Nullable String language,
        int protocolVersion,
        @Nullable Instant answeredAt,
        Set<StepCode> settled,
        boolean danger,
        Set<CaseId> cases,
        long version,
        Instant changedAt) {}
