package org.pirveli.api.office.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.OperatorId;

/**
 * All that someone has in hand is to go to others.
 *
 * @param orderedAt cases that were given before it go
 */
@Revision("1")
public record RebalancingOrdered(OperatorId operatorId, String reason, Instant orderedAt)
        implements OperatorEvent {}
