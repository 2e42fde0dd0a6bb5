package org.pirveli.api.consultation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.AboutSubject;
import org.pirveli.api.consultation.Direction;
import org.pirveli.api.value.Personal;
import org.pirveli.api.value.UnitId;

/**
 * A call or a visitor came before the operators of a unit.
 *
 * @param subjectId of the person, who may turn out to be somebody known
 * @param channel HOTLINE or WALK_IN
 * @param phone of the caller in E.164; {@code null} if not shown
 * @param operatorId whom it is meant for; {@code null} for whoever of the unit comes first
 * @param callId the telephone system's own name for the call
 * @param protocolVersion by which it has to be led
 */
@Revision("1")
public record ConsultationOffered(
        ConsultationId consultationId,
        SubjectId subjectId,
        Channel channel,
        Direction direction,
        @Personal @Nullable String phone,
        @Nullable String language,
        UnitId unit,
        @Nullable OperatorId operatorId,
        @Nullable String callId,
        int protocolVersion,
        Instant at)
        implements ConsultationEvent, AboutSubject {}
