package org.pirveli.domain.policy;

import java.util.List;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.policy.PolicyCommand;
import org.pirveli.api.policy.PolicyCommand.DefineSlaPolicy;
import org.pirveli.api.policy.PolicyCommand.RebaseClocks;
import org.pirveli.api.policy.PolicyCommand.RetireSlaPolicy;
import org.pirveli.api.policy.PolicyCommand.ReviseSlaPolicy;
import org.pirveli.api.policy.event.ClocksRebased;
import org.pirveli.api.policy.event.PolicyEvent;
import org.pirveli.api.policy.event.SlaPolicyDefined;
import org.pirveli.api.policy.event.SlaPolicyRetired;
import org.pirveli.api.policy.event.SlaPolicyRevised;
import org.pirveli.domain.policy.PolicyState.Defined;
import org.pirveli.domain.policy.PolicyState.Undefined;

/**
 * Decides what happens to a policy. Pure: the same command in the same state has the same outcome.
 *
 * <p>One policy does not know the others. That some policy is left for every case, when one is
 * retired, narrowed or moved to later receipts, is seen to by the server, which knows all of them
 * and refuses it otherwise; so is that the units named exist.
 */
public final class PolicyDecider {

    private PolicyDecider() {}

    /**
     * What a command makes happen: one event.
     *
     * @throws Refused with {@code NOT_FOUND}, {@code POLICY_EXISTS}, {@code NO_CHANGE} or {@code
     *     INVALID_REQUEST}
     */
    public static List<PolicyEvent> decide(PolicyCommand command, PolicyState state) {
        var _ = command instanceof DefineSlaPolicy ? state : defined(state);
        check(command);
        return List.of(
                switch (command) {
                    case DefineSlaPolicy c -> define(c, state);
                    case ReviseSlaPolicy c -> revise(c, defined(state));
                    case RetireSlaPolicy c -> retire(c, defined(state));
                    case RebaseClocks c -> rebase(c, defined(state));
                });
    }

    /**
     * Looks at a command by itself, before anybody asks how its policy stands.
     *
     * @throws Refused with {@code INVALID_REQUEST} and all that is wrong
     */
    public static void check(PolicyCommand command) {
        PolicyFlaws.of(command).refuse();
    }

    private static Defined defined(PolicyState state) {
        return switch (state) {
            case Undefined _ -> throw new Refused(RefusalCode.NOT_FOUND);
            case Defined defined -> defined;
        };
    }

    private static PolicyEvent define(DefineSlaPolicy command, PolicyState state) {
        if (state instanceof Defined) {
            throw new Refused(RefusalCode.POLICY_EXISTS);
        }
        return new SlaPolicyDefined(command.policyId(), command.terms(), command.reason());
    }

    private static PolicyEvent revise(ReviseSlaPolicy command, Defined policy) {
        changing(!command.terms().equals(policy.latest().terms()));
        return new SlaPolicyRevised(
                command.policyId(), policy.terms().size() + 1, command.terms(), command.reason());
    }

    /** A policy may be retired from another date on than was said before, but not undone. */
    private static PolicyEvent retire(RetireSlaPolicy command, Defined policy) {
        changing(!command.receivedFrom().equals(policy.retiredFrom()));
        return new SlaPolicyRetired(command.policyId(), command.receivedFrom(), command.reason());
    }

    /**
     * Clocks may have taken an earlier version after the last rebase, if their cases were received
     * before a later one began; so only a policy without an earlier version has surely none to
     * move.
     */
    private static PolicyEvent rebase(RebaseClocks command, Defined policy) {
        changing(policy.terms().size() > 1);
        return new ClocksRebased(command.policyId(), policy.terms().size(), command.reason());
    }

    private static void changing(boolean changes) {
        if (!changes) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
    }
}
