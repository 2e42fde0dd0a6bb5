package org.pirveli.domain.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.domain.retention.RetentionState.Drafted;

/**
 * The rules of retention by which people are erased on a date.
 *
 * @param on the date, in the office
 * @param zone in which the dates of the office begin
 * @param rules at most one for each outcome
 */
public record RetentionRules(LocalDate on, ZoneId zone, List<RetentionRule> rules) {

    /** Rules that nobody can change afterwards. */
    public RetentionRules {
        rules = List.copyOf(rules);
    }

    /** Those of all that are in force. */
    public static RetentionRules inForce(LocalDate on, ZoneId zone, Collection<Drafted> all) {
        return new RetentionRules(
                on,
                zone,
                all.stream()
                        .flatMap(each ->
                                each.inForceOn(on).stream()
                                        .map(version ->
                                                RetentionRule.of(each.retentionRuleId(), version)))
                        .toList());
    }

    /** The same as if this version were in force, in the place of any other of its rule. */
    public RetentionRules supposing(RetentionRuleId id, RetentionVersion version) {
        var supposed = new ArrayList<RetentionRule>();
        supposed.add(RetentionRule.of(id, version));
        rules.stream()
                .filter(each -> !each.version().id().equals(id.value()))
                .forEach(supposed::add);
        return new RetentionRules(on, zone, supposed);
    }

    /** Whether there is none, so that nobody is erased. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** The rule for cases of an outcome; without one they are kept for ever. */
    public Optional<RetentionRule> of(Outcome outcome) {
        return rules.stream().filter(each -> each.outcomes().contains(outcome)).findFirst();
    }

    /** Cases that were closed before it are kept no longer, if a rule is for their outcome. */
    public Instant closedBefore(RetentionRule rule) {
        return rule.lastClosingBefore(on).plusDays(1).atStartOfDay(zone).toInstant();
    }
}
