package org.pirveli.api.office.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.office.GroundTerms;
import org.pirveli.api.value.GroundCode;

/** A ground can be given. */
@Revision("1")
public record GroundDefined(GroundCode groundCode, GroundTerms terms) implements GroundEvent {}
