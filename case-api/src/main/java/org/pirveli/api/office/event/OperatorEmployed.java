package org.pirveli.api.office.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.OperatorId;

/**
 * It was said from when to when someone works here.
 *
 * @param firstDay {@code null} means always
 * @param lastDay {@code null} means for good
 */
@Revision("1")
public record OperatorEmployed(
        OperatorId operatorId,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String reason)
        implements OperatorEvent {}
