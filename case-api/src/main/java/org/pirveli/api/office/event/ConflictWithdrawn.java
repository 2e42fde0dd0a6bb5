package org.pirveli.api.office.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.OperatorId;

/**
 * A conflict of interest is none any more.
 *
 * @param number as it was declared
 */
@Revision("1")
public record ConflictWithdrawn(OperatorId operatorId, int number, String reason)
        implements OperatorEvent {}
