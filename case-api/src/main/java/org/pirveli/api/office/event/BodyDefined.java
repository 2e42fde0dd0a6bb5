package org.pirveli.api.office.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.office.BodyId;
import org.pirveli.api.office.BodyTerms;

/** An outside body became known. */
@Revision("1")
public record BodyDefined(BodyId bodyId, BodyTerms terms) implements BodyEvent {}
