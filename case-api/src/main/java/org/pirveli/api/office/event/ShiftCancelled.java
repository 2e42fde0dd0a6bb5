package org.pirveli.api.office.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.OperatorId;

/**
 * A planned shift will not be.
 *
 * @param begins when it would have
 */
@Revision("1")
public record ShiftCancelled(OperatorId operatorId, Instant begins) implements OperatorEvent {}
