package org.pirveli.server.office;

import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.TopicCommand.DefineTopic;
import org.pirveli.api.office.TopicTerms;

/** A topic as the file lists it. */
record ListedTopic(TopicCode code, String ka, String en, boolean sensitive) {

    DefineTopic defined(int order) {
        return new DefineTopic(code, new TopicTerms(ka, en, order, sensitive, false, null));
    }
}
