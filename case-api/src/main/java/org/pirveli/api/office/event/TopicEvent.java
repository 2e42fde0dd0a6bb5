package org.pirveli.api.office.event;

import org.pirveli.api.casework.TopicCode;

/** Everything that can have happened to a topic. Stored for ever: change it only by adding. */
public sealed interface TopicEvent extends OfficeEvent
        permits TopicDefined, TopicRevised, TopicRetired {

    TopicCode topic();
}
