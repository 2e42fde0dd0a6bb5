package org.pirveli.domain.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.policy.event.ClocksRebased;
import org.pirveli.api.policy.event.PolicyEvent;
import org.pirveli.api.policy.event.SlaPolicyDefined;
import org.pirveli.api.policy.event.SlaPolicyRetired;
import org.pirveli.api.policy.event.SlaPolicyRevised;
import org.pirveli.api.sla.VersionRef;

/** What is known of a policy after its events so far. */
public sealed interface PolicyState {

    /** A policy of which nothing is known yet. */
    static PolicyState undefined() {
        return new Undefined();
    }

    /** The number of events so far; not the version of the policy. */
    int version();

    /** What is known after one more event. */
    PolicyState evolve(PolicyEvent event);

    /** Nobody made the policy yet. */
    record Undefined() implements PolicyState {

        @Override
        public int version() {
            return 0;
        }

        @Override
        public Defined evolve(PolicyEvent event) {
            if (!(event instanceof SlaPolicyDefined defined)) {
                throw new IllegalStateException("A policy begins by being defined, not " + event);
            }
            return new Defined(defined.policyId(), 1, List.of(defined.terms()), null);
        }
    }

    /**
     * A policy with its versions.
     *
     * @param terms of each version, in order from the first
     * @param retiredFrom the first date of receipt for which it is not chosen any more; {@code
     *     null} if it was not retired
     */
    record Defined(
            PolicyId policyId,
            int version,
            List<PolicyTerms> terms,
            @Nullable LocalDate retiredFrom)
            implements PolicyState {

        /** Terms that nobody can change afterwards. */
        public Defined {
            terms = List.copyOf(terms);
        }

        /**
         * One version of the policy, as a clock keeps it.
         *
         * @param number from 1
         * @throws IndexOutOfBoundsException if there is no such version
         */
        public SlaPolicy version(int number) {
            return new SlaPolicy(new VersionRef(policyId.value(), number), terms.get(number - 1));
        }

        /** The version that came last. */
        public SlaPolicy latest() {
            return version(terms.size());
        }

        /** All versions, in order from the first. */
        public List<SlaPolicy> versions() {
            return IntStream.rangeClosed(1, terms.size()).mapToObj(this::version).toList();
        }

        /**
         * The version in force for what was received on a date: the latest one that holds from that
         * date or an earlier one. Empty if the policy was retired by then, if it begins later, or
         * if that version is kept to compare with and never chosen.
         */
        public Optional<SlaPolicy> inForceOn(LocalDate receivedOn) {
            if (retiredFrom != null && !receivedOn.isBefore(retiredFrom)) {
                return Optional.empty();
            }
            return versions().reversed().stream()
                    .filter(policy -> Scope.hasBegun(policy.terms().appliesTo(), receivedOn))
                    .findFirst()
                    .filter(policy -> policy.terms().appliesTo() != null);
        }

        @Override
        public Defined evolve(PolicyEvent event) {
            return switch (event) {
                case SlaPolicyDefined again ->
                        throw new IllegalStateException("A policy is defined once, not " + again);
                case SlaPolicyRevised revised -> {
                    var all = new ArrayList<>(terms);
                    all.add(revised.terms());
                    yield new Defined(policyId, version + 1, all, retiredFrom);
                }
                case SlaPolicyRetired retired ->
                        new Defined(policyId, version + 1, terms, retired.receivedFrom());
                case ClocksRebased _ -> new Defined(policyId, version + 1, terms, retiredFrom);
            };
        }
    }
}
