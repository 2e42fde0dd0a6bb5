package org.pirveli.api.office;

import java.time.LocalDate;
import org.pirveli.api.casework.TopicCode;

/** Everything that can be asked of a topic. */
public sealed interface TopicCommand extends OfficeCommand {

    TopicCode topic();

    /** Make a new topic. */
    record DefineTopic(TopicCode topic, TopicTerms terms) implements TopicCommand {}

    /** Say anew how a topic is called and handled. */
    record ReviseTopic(TopicCode topic, TopicTerms terms, String reason) implements TopicCommand {}

    /**
     * Sort nothing under a topic any more.
     *
     * @param from the first date on which nothing is
     */
    record RetireTopic(TopicCode topic, LocalDate from, String reason) implements TopicCommand {}
}
