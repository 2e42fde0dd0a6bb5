package org.pirveli.server.office;

import org.pirveli.api.casework.TopicCode;

/**
 * What a case can be about.
 *
 * @param ka in Georgian
 * @param en in English
 */
public record Topic(TopicCode code, String ka, String en) {}
