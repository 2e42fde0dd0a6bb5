package org.pirveli.api.office.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.office.GroundTerms;
import org.pirveli.api.value.GroundCode;

/** A ground says something else now. */
@Revision("1")
public record GroundRevised(GroundCode groundCode, GroundTerms terms, String reason)
        implements GroundEvent {}
