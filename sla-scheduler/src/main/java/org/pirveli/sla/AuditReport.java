package org.pirveli.sla;

/**
 * How far deadlines and running clocks agreed.
 *
 * @param clocks running clocks that were looked at
 * @param deadlines open deadlines that were looked at
 * @param missing deadlines that a running clock wants and that were not there
 * @param stale deadlines of no running clock, or of a step raised already
 * @param moved deadlines at another instant than their clock wants
 * @param healed how many of these were put right; the others wait for the next audit, since a
 *     projection may only have been late
 */
public record AuditReport(
        long clocks, long deadlines, long missing, long stale, long moved, long healed) {

    /** How many differences there were, healed or not. */
    public long drift() {
        return missing + stale + moved;
    }
}
