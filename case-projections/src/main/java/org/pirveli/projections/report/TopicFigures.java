package org.pirveli.projections.report;

/**
 * What came in about a topic.
 *
 * @param promises how the first responses to its cases were kept
 * @param urgent of these cases
 * @param consultations that were about any case of the topic, whenever that came in
 */
public record TopicFigures(Figures promises, long urgent, long consultations) {}
