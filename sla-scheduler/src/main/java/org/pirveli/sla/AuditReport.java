package org.pirveli.sla;

/**
 * How far deadlines and running clocks agree.
 *
 * @param clocks running clocks that were looked at
 * @param rows rows of deadlines that were looked at
 * @param missing rows that a running clock wants and that are not there
 * @param stale rows that no running clock wants
 * @param moved rows at another instant than their clock wants, or raised in one and not the other
 * @param unseen rows that are ahead of the views, so that nothing can be said of them
 * @param healed how many differences were put right; the others wait for another audit, since a
 *     projection may only have been late
 */
public record AuditReport(
        long clocks, long rows, long missing, long stale, long moved, long unseen, long healed) {

    /** How many differences there were, healed or not. */
    public long drift() {
        return missing + stale + moved;
    }
}
