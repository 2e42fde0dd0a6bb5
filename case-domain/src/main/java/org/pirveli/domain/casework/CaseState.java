package org.pirveli.domain.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.event.CaseEvent;

/** Where a case stands, with what is needed to decide and no more. */
public sealed interface CaseState {

    /** Before anything happened. */
    static CaseState unregistered() {
        return new Unregistered();
    }

    /** How many events the case is made of. */
    long version();

    /** Where the case stands after one more event. */
    default CaseState evolve(CaseEvent event) {
        return switch (this) {
            case Unregistered _ -> Evolution.begin(event);
            case Registered registered -> Evolution.next(registered, event);
        };
    }

    /** Where a case stands after these events, told from the first on. */
    static CaseState after(Iterable<? extends CaseEvent> events) {
        var state = unregistered();
        for (var event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    /** No such case yet. */
    record Unregistered() implements CaseState {

        @Override
        public long version() {
            return 0;
        }
    }

    /** A case, open or closed. */
    sealed interface Registered extends CaseState {

        Facts facts();

        CaseStatus status();

        /** Who holds the case, or held it until it was closed; {@code null} if nobody. */
        @Nullable OperatorId holder();

        /** The same standing, with other facts. */
        Registered with(Facts facts);

        @Override
        default long version() {
            return facts().version();
        }
    }

    /** A case that is worked on. */
    sealed interface Open extends Registered {

        /** Who holds the case; {@code null} in the queue. */
        @Nullable OperatorId assignee();

        @Override
        default @Nullable OperatorId holder() {
            return assignee();
        }

        @Override
        Open with(Facts facts);
    }

    /** In the queue, held by nobody. */
    record Received(Facts facts) implements Open {

        @Override
        public CaseStatus status() {
            return CaseStatus.RECEIVED;
        }

        @Override
        public @Nullable OperatorId assignee() {
            return null;
        }

        @Override
        public Received with(Facts facts) {
            return new Received(facts);
        }
    }

    /** Held by an operator. */
    record Assigned(Facts facts, OperatorId assignee) implements Open {

        @Override
        public CaseStatus status() {
            return CaseStatus.ASSIGNED;
        }

        @Override
        public Assigned with(Facts facts) {
            return new Assigned(facts, assignee);
        }
    }

    /** Held by an operator, while the applicant owes something. */
    record AwaitingApplicant(Facts facts, OperatorId assignee) implements Open {

        @Override
        public CaseStatus status() {
            return CaseStatus.AWAITING_APPLICANT;
        }

        @Override
        public AwaitingApplicant with(Facts facts) {
            return new AwaitingApplicant(facts, assignee);
        }
    }

    /** A case that has come to an end, for the time being. */
    sealed interface Closed extends Registered {

        Outcome outcome();

        @Override
        default CaseStatus status() {
            return CaseStatus.CLOSED;
        }

        @Override
        Closed with(Facts facts);
    }

    /**
     * Closed by the office's answer, a referral or the applicant.
     *
     * @param closedAt from when the reopening window counts
     * @param holder who held it then, and takes it up again
     */
    record Ended(Facts facts, Outcome outcome, Instant closedAt, @Nullable OperatorId holder)
            implements Closed {

        @Override
        public Ended with(Facts facts) {
            return new Ended(facts, outcome, closedAt, holder);
        }
    }

    /**
     * Closed because another case goes on for both.
     *
     * @param before how it stood when it was marked, clocks running: as it stands again once the
     *     mark is removed
     */
    record Duplicate(Facts facts, CaseId survivor, Open before) implements Closed {

        @Override
        public Outcome outcome() {
            return Outcome.DUPLICATE;
        }

        @Override
        public @Nullable OperatorId holder() {
            return before.assignee();
        }

        @Override
        public Duplicate with(Facts facts) {
            return new Duplicate(facts, survivor, before);
        }
    }
}
