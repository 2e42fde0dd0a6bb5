package org.pirveli.benchmarks.tamper;

import java.util.function.Predicate;
import org.pirveli.audit.archive.Finding;
import org.pirveli.audit.archive.Verdict;

/**
 * A change that was made, and how a finding must name it.
 *
 * @param kind of the change, for the figures
 * @param what was done, for whoever looks for the fault
 * @param named whether a finding names its event, or the checkpoints around it
 */
public record Planted(String kind, String what, Predicate<Finding> named) {

    /** Whether one of the findings does. */
    boolean isFoundIn(Verdict verdict) {
        return !verdict.holds() && verdict.findings().stream().anyMatch(named);
    }

    /** A change that must be named by its very event. */
    static Planted at(String kind, String what, long leaf, Finding.Kind expected) {
        return new Planted(
                kind,
                what + " at leaf " + leaf,
                each -> each.kind() == expected && each.from() <= leaf && leaf < each.to());
    }
}
