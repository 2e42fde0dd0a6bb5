package org.pirveli.server.look;

import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;

/**
 * What personal texts belong to.
 *
 * @param id as the stream of its events is named
 */
public record Matter(Kind kind, String id) implements Comparable<Matter> {

    /** What it can be. */
    public enum Kind {
        CASE,
        CONSULTATION,
        OPERATOR
    }

    public static Matter of(CaseId caseId) {
        return new Matter(Kind.CASE, caseId.toString());
    }

    public static Matter of(ConsultationId consultationId) {
        return new Matter(Kind.CONSULTATION, consultationId.toString());
    }

    public static Matter of(OperatorId operatorId) {
        return new Matter(Kind.OPERATOR, operatorId.value());
    }

    /** By id: whoever writes several goes in this order, so that nobody waits in a circle. */
    @Override
    public int compareTo(Matter other) {
        return id.compareTo(other.id);
    }
}
