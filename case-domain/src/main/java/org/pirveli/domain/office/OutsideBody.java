package org.pirveli.domain.office;

import org.pirveli.api.office.BodyId;
import org.pirveli.api.office.BodyTerms;

/**
 * An outside body that cases can be referred to.
 *
 * @param version how many events it is made of
 */
public record OutsideBody(BodyId bodyId, long version, BodyTerms terms) {}
