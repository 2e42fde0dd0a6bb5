package org.pirveli.api.office.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.OperatorId;

/**
 * Someone signs by this name from now on.
 *
 * @param ka in Georgian, in the nominative
 * @param en in Latin letters
 */
@Revision("1")
public record OperatorNamed(OperatorId operatorId, String ka, String en) implements OperatorEvent {}
