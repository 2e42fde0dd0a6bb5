package org.pirveli.api.office.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.OperatorId;

/** Someone is to be at work. */
@Revision("1")
public record ShiftPlanned(OperatorId operatorId, Instant begins, Instant ends)
        implements OperatorEvent {}
