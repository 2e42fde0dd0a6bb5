package org.pirveli.projections.report;

import org.pirveli.api.sla.ClockName;
import org.pirveli.projections.casework.ReplyFacts.ReplyFact;

/**
 * How many replies went out by SMS.
 *
 * @param messages all of them; the two that follow add up to it
 * @param firstResponses that were the first answer to a case
 * @param followUps that were owed since a reopening
 * @param parts as networks count them
 */
public record SmsFigures(long messages, long firstResponses, long followUps, long parts) {

    /** Of nothing. */
    public static final SmsFigures NONE = new SmsFigures(0, 0, 0, 0);

    /** With one reply more. */
    public SmsFigures with(ReplyFact reply) {
        boolean first = reply.clock() == ClockName.FIRST_RESPONSE;
        var more = reply.smsParts();
        return new SmsFigures(
                messages + 1,
                firstResponses + (first ? 1 : 0),
                followUps + (first ? 0 : 1),
                parts + (more == null ? 0 : more));
    }
}
