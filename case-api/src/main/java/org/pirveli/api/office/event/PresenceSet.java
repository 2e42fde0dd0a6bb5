package org.pirveli.api.office.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.OperatorId;

/**
 * Someone said to be there, or not to be, whatever was planned.
 *
 * @param until when that ends
 */
@Revision("1")
public record PresenceSet(OperatorId operatorId, boolean present, Instant until)
        implements OperatorEvent {}
