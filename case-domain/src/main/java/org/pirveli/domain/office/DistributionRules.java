package org.pirveli.domain.office;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.office.DistributionCommand;
import org.pirveli.api.office.DistributionCommand.DefineDistributionRule;
import org.pirveli.api.office.DistributionCommand.ReviseDistributionRule;
import org.pirveli.api.office.DistributionRuleId;
import org.pirveli.api.office.DistributionTerms;
import org.pirveli.api.office.event.DistributionEvent;
import org.pirveli.api.office.event.DistributionRuleDefined;
import org.pirveli.api.office.event.DistributionRuleRevised;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.refusal.Flaws;

/** What comes of commands to rules of distribution. */
public final class DistributionRules
        implements OfficeRules<DistributionCommand, DistributionEvent, DistributionRule> {

    private static final int HEAVIEST = 100;

    @Override
    public void check(DistributionCommand command) {
        var flaws = new Flaws();
        switch (command) {
            case DefineDistributionRule it -> {
                terms(flaws, it.terms());
                flaws.reason("/reason", it.reason());
            }
            case ReviseDistributionRule it -> {
                terms(flaws, it.terms());
                flaws.reason("/reason", it.reason());
            }
        }
        flaws.refuse();
    }

    private static void terms(Flaws flaws, DistributionTerms terms) {
        flaws.number("/terms/weight", terms.weight(), 1, HEAVIEST);
        flaws.number("/terms/urgentWeight", terms.urgentWeight(), 1, HEAVIEST);
        terms.topicWeights()
                .forEach((topic, weight) ->
                        flaws.number("/terms/topicWeights/" + topic, weight, 1, HEAVIEST));
    }

    @Override
    public DistributionEvent decide(
            DistributionCommand command, @Nullable DistributionRule state, OfficeNow now) {
        return switch (command) {
            case DefineDistributionRule it -> {
                Changing.absent(state);
                ofSomebody(it.ruleId(), now.directory());
                topics(it.terms(), now.directory());
                yield new DistributionRuleDefined(it.ruleId(), it.terms(), it.reason());
            }
            case ReviseDistributionRule it -> {
                var rule = Changing.present(state);
                topics(it.terms(), now.directory());
                Changing.changes(!it.terms().equals(rule.terms()));
                yield new DistributionRuleRevised(
                        it.ruleId(), rule.version() + 1, it.terms(), it.reason());
            }
        };
    }

    /** A rule is the office's, or that of the unit whose id it bears. */
    private static void ofSomebody(DistributionRuleId id, Directory directory) {
        if (!id.equals(Directory.OFFICE_RULE)
                && directory.units().stream()
                        .map(Unit::unitId)
                        .map(UnitId::value)
                        .noneMatch(id.value()::equals)) {
            throw Flaws.refusal("/ruleId", "must be office, or the id of a unit");
        }
    }

    private static void topics(DistributionTerms terms, Directory directory) {
        terms.topicWeights().keySet().forEach(topic -> Changing.known(topic, directory));
    }

    @Override
    public DistributionRule evolve(@Nullable DistributionRule state, DistributionEvent event) {
        return switch (event) {
            case DistributionRuleDefined it -> new DistributionRule(it.ruleId(), 1, it.terms());
            case DistributionRuleRevised it ->
                    new DistributionRule(it.ruleId(), it.version(), it.terms());
        };
    }
}
