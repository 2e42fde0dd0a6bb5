package org.pirveli.domain.office;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.office.TopicCommand;
import org.pirveli.api.office.TopicCommand.DefineTopic;
import org.pirveli.api.office.TopicCommand.RetireTopic;
import org.pirveli.api.office.TopicCommand.ReviseTopic;
import org.pirveli.api.office.TopicTerms;
import org.pirveli.api.office.event.TopicDefined;
import org.pirveli.api.office.event.TopicEvent;
import org.pirveli.api.office.event.TopicRetired;
import org.pirveli.api.office.event.TopicRevised;
import org.pirveli.domain.refusal.Flaws;

/** What comes of commands to topics. */
public final class TopicRules implements OfficeRules<TopicCommand, TopicEvent, Topic> {

    @Override
    public void check(TopicCommand command) {
        var flaws = new Flaws();
        switch (command) {
            case DefineTopic it -> terms(flaws, it.terms());
            case ReviseTopic it -> {
                terms(flaws, it.terms());
                flaws.reason("/reason", it.reason());
            }
            case RetireTopic it -> {
                flaws.date("/from", it.from());
                flaws.reason("/reason", it.reason());
            }
        }
        flaws.refuse();
    }

    private static void terms(Flaws flaws, TopicTerms terms) {
        Changing.names(flaws, "/terms", terms.ka(), terms.en());
        Changing.order(flaws, "/terms/order", terms.order());
        flaws.text("/terms/training", terms.training());
    }

    @Override
    public TopicEvent decide(TopicCommand command, @Nullable Topic state, OfficeNow now) {
        return switch (command) {
            case DefineTopic it -> {
                Changing.absent(state);
                yield new TopicDefined(it.topic(), it.terms());
            }
            case ReviseTopic it -> {
                Changing.changes(!it.terms().equals(Changing.present(state).terms()));
                yield new TopicRevised(it.topic(), it.terms(), it.reason());
            }
            case RetireTopic it -> {
                Changing.changes(!it.from().equals(Changing.present(state).retiredFrom()));
                yield new TopicRetired(it.topic(), it.from(), it.reason());
            }
        };
    }

    @Override
    public Topic evolve(@Nullable Topic state, TopicEvent event) {
        return switch (event) {
            case TopicDefined it -> new Topic(it.topic(), 1, it.terms(), null);
            case TopicRevised it -> {
                var topic = Changing.present(state);
                yield new Topic(it.topic(), topic.version() + 1, it.terms(), topic.retiredFrom());
            }
            case TopicRetired it -> {
                var topic = Changing.present(state);
                yield new Topic(it.topic(), topic.version() + 1, topic.terms(), it.from());
            }
        };
    }
}
