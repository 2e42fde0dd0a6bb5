package org.pirveli.api.office.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.office.BodyId;
import org.pirveli.api.office.BodyTerms;

/** An outside body is called or reached otherwise, or was there at other times. */
@Revision("1")
public record BodyRevised(BodyId bodyId, BodyTerms terms, String reason) implements BodyEvent {}
