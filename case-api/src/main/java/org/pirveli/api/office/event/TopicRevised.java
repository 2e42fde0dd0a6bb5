package org.pirveli.api.office.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.TopicTerms;

/** A topic is called or handled otherwise now. */
@Revision("1")
public record TopicRevised(TopicCode topic, TopicTerms terms, String reason)
        implements TopicEvent {}
