package org.pirveli.domain.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.api.retention.event.RetentionEvent;
import org.pirveli.api.retention.event.RetentionRuleApproved;
import org.pirveli.api.retention.event.RetentionRuleDrafted;
import org.pirveli.api.retention.event.RetentionRuleRetired;
import org.pirveli.domain.retention.RetentionVersion.Stage;

/** What is known of a rule of retention after its events so far. */
public sealed interface RetentionState {

    /** A rule of which nothing is known yet. */
    static RetentionState undrafted() {
        return new Undrafted();
    }

    /** What is known after one more event. */
    Drafted evolve(RetentionEvent event);

    /** Nobody wrote the rule yet. */
    record Undrafted() implements RetentionState {

        @Override
        public Drafted evolve(RetentionEvent event) {
            if (!(event instanceof RetentionRuleDrafted drafted)) {
                throw new IllegalStateException("A rule begins as a draft, not by " + event);
            }
            return new Drafted(drafted.retentionRuleId(), List.of(written(drafted)));
        }
    }

    private static RetentionVersion written(RetentionRuleDrafted event) {
        return new RetentionVersion(
                event.version(), event.terms(), event.author(), Stage.DRAFT, null);
    }

    /**
     * A rule with its versions.
     *
     * @param versions in order from the first
     */
    record Drafted(RetentionRuleId retentionRuleId, List<RetentionVersion> versions)
            implements RetentionState {

        /** Versions that nobody can change afterwards. */
        public Drafted {
            versions = List.copyOf(versions);
        }

        /** The version that came last. */
        public RetentionVersion latest() {
            return versions.getLast();
        }

        /** A version, if there is one of this number. */
        public Optional<RetentionVersion> version(int number) {
            return number < 1 || number > versions.size()
                    ? Optional.empty()
                    : Optional.of(versions.get(number - 1));
        }

        /** The version by which people are erased on a date: the latest that covers it. */
        public Optional<RetentionVersion> inForceOn(LocalDate date) {
            return versions.reversed().stream().filter(each -> each.covers(date)).findFirst();
        }

        /** The outcomes that the rule is for on a date, or will be for. */
        Set<Outcome> claimedFrom(LocalDate date) {
            var now = inForceOn(date);
            return versions.stream()
                    .filter(each -> each.stage() == Stage.APPROVED)
                    .filter(each ->
                            now.filter(each::equals).isPresent()
                                    || date.isBefore(each.terms().effectiveFrom()))
                    .flatMap(each -> each.terms().outcomes().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Drafted evolve(RetentionEvent event) {
            var all = new ArrayList<>(versions);
            switch (event) {
                case RetentionRuleDrafted it -> all.add(written(it));
                case RetentionRuleApproved it ->
                        all.set(
                                it.version() - 1,
                                all.get(it.version() - 1).approved(it.approvedBy()));
                case RetentionRuleRetired _ -> all.replaceAll(RetentionVersion::retired);
            }
            return new Drafted(retentionRuleId, all);
        }
    }
}
