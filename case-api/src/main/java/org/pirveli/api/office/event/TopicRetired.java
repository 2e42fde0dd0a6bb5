package org.pirveli.api.office.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.TopicCode;

/**
 * Nothing is sorted under a topic any more.
 *
 * @param from the first date on which nothing is
 */
@Revision("1")
public record TopicRetired(TopicCode topic, LocalDate from, String reason) implements TopicEvent {}
