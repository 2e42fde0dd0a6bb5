package org.pirveli.api.policy;

import java.time.LocalDate;

/** Everything that can be asked of a policy. Commands are only spoken, never stored. */
public sealed interface PolicyCommand {

    PolicyId policyId();

    /** Why, in words. */
    String reason();

    /** Make a new policy. */
    record DefineSlaPolicy(PolicyId policyId, PolicyTerms terms, String reason)
            implements PolicyCommand {}

    /** Make the next version of a policy. New clocks take it; open ones keep theirs. */
    record ReviseSlaPolicy(PolicyId policyId, PolicyTerms terms, String reason)
            implements PolicyCommand {}

    /**
     * Choose a policy no more.
     *
     * @param receivedFrom the first date of receipt for which it is not chosen any more
     */
    record RetireSlaPolicy(PolicyId policyId, LocalDate receivedFrom, String reason)
            implements PolicyCommand {}

    /** Move the open clocks that keep an earlier version of the policy to its latest one. */
    record RebaseClocks(PolicyId policyId, String reason) implements PolicyCommand {}
}
