package org.pirveli.api.casework.view;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.sla.Condition;
import org.pirveli.api.value.UnitId;

/**
 * Everything that can be asked about cases in lists. An empty set or {@code null} does not filter.
 */
public sealed interface CaseQuery {

    /** Whose eyes look. */
    Sight sight();

    /** How many to answer at most, 1 to 500. */
    int limit();

    /** Where the last part ended; {@code null} begins. */
    @Nullable String cursor();

    /** The order of a list of cases. */
    enum Order {
        RECEIVED_DESC,
        RECEIVED_ASC,
        REGISTERED_DESC,
        REGISTERED_ASC,
        DUE_ASC
    }

    /**
     * Cases by their properties.
     *
     * @param receivedFrom inclusive
     * @param receivedTo exclusive
     * @param text words of the subject, or a case number, or an external reference
     */
    record CaseList(
            Sight sight,
            Set<CaseStatus> status,
            Set<Outcome> outcome,
            Set<TopicCode> topic,
            Set<Channel> channel,
            @Nullable OperatorId assignee,
            @Nullable UnitId unit,
            @Nullable SubjectId subjectId,
            @Nullable Instant receivedFrom,
            @Nullable Instant receivedTo,
            @Nullable String text,
            Order order,
            int limit,
            @Nullable String cursor)
            implements CaseQuery {}

    /**
     * Open work: urgent first, then earliest due.
     *
     * @param unassigned only what nobody holds yet
     * @param conditions how the clock stands that runs and is due first
     */
    record Queue(
            Sight sight,
            @Nullable UnitId unit,
            @Nullable OperatorId assignee,
            boolean unassigned,
            Set<Condition> conditions,
            int limit,
            @Nullable String cursor)
            implements CaseQuery {}

    /**
     * Clocks by how they stand, earliest due first.
     *
     * @param states names of conditions (running clocks) and of states (paused and ended ones);
     *     paused ones are left out unless they are asked for
     * @param assignee only those of cases that this operator holds; {@code null} means all
     */
    record SlaBoard(
            Sight sight,
            Set<String> states,
            @Nullable OperatorId assignee,
            int limit,
            @Nullable String cursor)
            implements CaseQuery {}

    /** The order of a list of escalations. */
    enum EscalationOrder {
        RAISED_DESC,
        RAISED_ASC
    }

    /**
     * Escalations by how they stand.
     *
     * @param raisedFrom inclusive
     * @param raisedBefore exclusive
     */
    record Escalations(
            Sight sight,
            Set<Escalation.State> state,
            @Nullable Boolean acknowledged,
            @Nullable Integer level,
            @Nullable UnitId unit,
            @Nullable Instant raisedFrom,
            @Nullable Instant raisedBefore,
            EscalationOrder order,
            int limit,
            @Nullable String cursor)
            implements CaseQuery {}
}
