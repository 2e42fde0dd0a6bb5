package org.pirveli.api.office.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.TopicTerms;

/** Cases can be sorted under a new topic. */
@Revision("1")
public record TopicDefined(TopicCode topic, TopicTerms terms) implements TopicEvent {}
