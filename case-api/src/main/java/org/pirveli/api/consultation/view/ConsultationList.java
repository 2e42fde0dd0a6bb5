package org.pirveli.api.consultation.view;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.value.UnitId;

/**
 * Asks for consultations by their properties, the latest first. An empty set or {@code null} does
 * not filter.
 *
 * @param offeredFrom inclusive
 * @param offeredTo exclusive
 * @param limit how many to answer at most, 1 to 500
 * @param cursor where the last part ended; {@code null} begins
 */
public record ConsultationList(
        ConsultationSight sight,
        Set<SessionStatus> status,
        Set<Channel> channel,
        @Nullable OperatorId operator,
        @Nullable UnitId unit,
        @Nullable Instant offeredFrom,
        @Nullable Instant offeredTo,
        int limit,
        @Nullable String cursor) {}
