package org.pirveli.server.engine.rules;

import java.time.Instant;
import java.util.List;
import org.pirveli.api.policy.event.PolicyEvent;
import org.pirveli.domain.policy.PolicyState;
import org.pirveli.domain.policy.PolicyState.Defined;

/**
 * One policy in all its versions.
 *
 * @param history its events, in order
 */
public record PolicyBook(Defined state, List<RecordedRule<PolicyEvent>> history) {

    /**
     * Reads a policy from its events.
     *
     * @param history not empty
     */
    static PolicyBook of(List<RecordedRule<PolicyEvent>> history) {
        var state = PolicyState.undefined();
        for (var recorded : history) {
            state = state.evolve(recorded.event());
        }
        return new PolicyBook((Defined) state, List.copyOf(history));
    }

    /** The versions that there were at an instant; the first one at least. */
    PolicyBook asOf(Instant instant) {
        return of(history.subList(0, RecordedRule.known(history, each -> each, instant)));
    }
}
