package org.pirveli.domain.retention;

import java.util.List;
import java.util.Map;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.retention.RetentionCommand;
import org.pirveli.api.retention.RetentionCommand.ApproveRetentionRule;
import org.pirveli.api.retention.RetentionCommand.DraftRetentionRule;
import org.pirveli.api.retention.RetentionCommand.RetireRetentionRule;
import org.pirveli.api.retention.RetentionCommand.ReviseRetentionRule;
import org.pirveli.api.retention.RetentionTerms;
import org.pirveli.api.retention.event.RetentionEvent;
import org.pirveli.api.retention.event.RetentionRuleApproved;
import org.pirveli.api.retention.event.RetentionRuleDrafted;
import org.pirveli.api.retention.event.RetentionRuleRetired;
import org.pirveli.domain.refusal.Flaws;
import org.pirveli.domain.retention.RetentionState.Drafted;
import org.pirveli.domain.retention.RetentionState.Undrafted;
import org.pirveli.domain.retention.RetentionVersion.Stage;

/**
 * Decides what happens to a rule of retention. What may erase more than before takes two people;
 * what only keeps takes one.
 */
public final class RetentionDecider {

    private RetentionDecider() {}

    /**
     * What a command makes happen: one event.
     *
     * @throws Refused if a rule speaks against it
     */
    public static List<RetentionEvent> decide(
            RetentionCommand command, RetentionState state, RetentionNow now) {
        check(command);
        return List.of(
                switch (command) {
                    case DraftRetentionRule c -> draft(c, state, now);
                    case ReviseRetentionRule c -> revise(c, drafted(state), now);
                    case ApproveRetentionRule c -> approve(c, drafted(state), now);
                    case RetireRetentionRule c -> retire(c, drafted(state));
                });
    }

    /**
     * Looks at a command by itself, before anybody asks how its rule stands.
     *
     * @throws Refused with {@code INVALID_REQUEST} and all that is wrong
     */
    public static void check(RetentionCommand command) {
        var flaws = new Flaws();
        switch (command) {
            case DraftRetentionRule c -> written(c.terms(), c.reason(), flaws);
            case ReviseRetentionRule c -> written(c.terms(), c.reason(), flaws);
            case RetireRetentionRule c -> flaws.reason("/reason", c.reason());
            case ApproveRetentionRule _ -> {
                // says nothing that could be wrong by itself
            }
        }
        flaws.refuse();
    }

    private static void written(RetentionTerms terms, String reason, Flaws flaws) {
        flaws.text("/terms/ka", terms.ka());
        flaws.text("/terms/en", terms.en());
        flaws.unless(!terms.outcomes().isEmpty(), "/terms/outcomes", "must name one at least");
        flaws.unless(
                RetentionRule.isSensible(terms.period()),
                "/terms/period",
                "must be between one month and a hundred years");
        flaws.date("/terms/effectiveFrom", terms.effectiveFrom());
        flaws.reason("/reason", reason);
    }

    private static Drafted drafted(RetentionState state) {
        return switch (state) {
            case Undrafted _ -> throw new Refused(RefusalCode.NOT_FOUND);
            case Drafted drafted -> drafted;
        };
    }

    private static RetentionEvent draft(
            DraftRetentionRule command, RetentionState state, RetentionNow now) {
        if (state instanceof Drafted) {
            throw new Refused(RefusalCode.ALREADY_DEFINED);
        }
        return new RetentionRuleDrafted(
                command.retentionRuleId(), 1, command.terms(), now.person(), command.reason());
    }

    /** Each draft has a number of its own, so that nobody approves another one than they saw. */
    private static RetentionEvent revise(
            ReviseRetentionRule command, Drafted rule, RetentionNow now) {
        var latest = rule.latest();
        if (latest.stage() != Stage.RETIRED && latest.terms().equals(command.terms())) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        return new RetentionRuleDrafted(
                command.retentionRuleId(),
                latest.number() + 1,
                command.terms(),
                now.person(),
                command.reason());
    }

    /** Four eyes: whoever wrote a version does not approve it. */
    private static RetentionEvent approve(
            ApproveRetentionRule command, Drafted rule, RetentionNow now) {
        var latest = rule.latest();
        if (command.version() != latest.number() || latest.stage() == Stage.RETIRED) {
            throw new Refused(
                    RefusalCode.NOT_LAST_DRAFT,
                    Map.of("version", command.version(), "latest", latest.number()));
        }
        if (latest.stage() == Stage.APPROVED) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        if (latest.author().equals(now.person())) {
            throw new Refused(RefusalCode.SELF_APPROVAL, Map.of("person", now.person()));
        }
        alone(rule, latest, now);
        return new RetentionRuleApproved(rule.retentionRuleId(), latest.number(), now.person());
    }

    /**
     * An outcome has one rule at most. With two, to retire the one that keeps for longer would
     * erase more, and one person alone may retire.
     */
    private static void alone(Drafted rule, RetentionVersion version, RetentionNow now) {
        for (var other : now.rules()) {
            if (!other.retentionRuleId().equals(rule.retentionRuleId())) {
                other.claimedFrom(now.today()).stream()
                        .filter(version.terms().outcomes()::contains)
                        .min(Enum::compareTo)
                        .ifPresent(outcome -> {
                            throw new Refused(
                                    RefusalCode.OUTCOME_TAKEN,
                                    Map.of(
                                            "outcome",
                                            outcome,
                                            "rule",
                                            other.retentionRuleId().value()));
                        });
            }
        }
    }

    private static RetentionEvent retire(RetireRetentionRule command, Drafted rule) {
        if (rule.versions().stream().allMatch(each -> each.stage() == Stage.RETIRED)) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        return new RetentionRuleRetired(command.retentionRuleId(), command.reason());
    }
}
