package org.pirveli.api.consultation.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.consultation.Abandonment;
import org.pirveli.api.consultation.Direction;
import org.pirveli.api.value.Personal;
import org.pirveli.api.value.UnitId;

/**
 * One consultation.
 *
 * @param version how many events it is made of
 * @param operatorId who has it in hand, or had it last; {@code null} while it waits
 * @param meantFor whom it waits for; {@code null} for whoever of the unit comes first
 * @param phone of the caller in E.164
 * @param protocolVersion 0 for older records, which were led by none that is known here
 * @param waitingSince when it was offered, or handed over; {@code null} once it is taken
 * @param answeredAt for the first time
 * @param wrappedUpAt when the citizen was gone
 * @param endedAt when it was completed or abandoned
 * @param abandoned why it ended without being completed
 * @param attendance of each operator, in the order in which they took it
 */
public record ConsultationFile(
        ConsultationId consultationId,
        int version,
        SessionStatus status,
        Channel channel,
        Direction direction,
        UnitId unit,
        @Nullable OperatorId operatorId,
        @Nullable OperatorId meantFor,
        SubjectId subjectId,
        @Personal @Nullable String phone,
        @Personal @Nullable String name,
        @Nullable String language,
        @Nullable String callId,
        int protocolVersion,
        Instant offeredAt,
        @Nullable Instant waitingSince,
        @Nullable Instant answeredAt,
        @Nullable Instant wrappedUpAt,
        @Nullable Instant endedAt,
        @Nullable Abandonment abandoned,
        List<Attendance> attendance,
        List<SettledStep> steps,
        List<JoinedCase> cases,
        List<SessionNote> notes) {

    /** How long operators have attended to it, in milliseconds. */
    public long attendedMillis(Instant now) {
        return attendance.stream().mapToLong(each -> each.millisAt(now)).sum();
    }

    /** From the first answer to the end, in milliseconds; {@code null} before the answer. */
    public @Nullable Long elapsedMillis(Instant now) {
        if (answeredAt == null) {
            return null;
        }
        var end = endedAt == null ? now : endedAt;
        return end.toEpochMilli() - answeredAt.toEpochMilli();
    }
}
