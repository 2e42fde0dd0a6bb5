package org.pirveli.api.office.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.OperatorId;

/**
 * Someone completed a training.
 *
 * @param validUntil the last day on which it counts; {@code null} means for good
 */
@Revision("1")
public record TrainingRecorded(
        OperatorId operatorId,
        String training,
        LocalDate completedOn,
        @Nullable LocalDate validUntil)
        implements OperatorEvent {}
