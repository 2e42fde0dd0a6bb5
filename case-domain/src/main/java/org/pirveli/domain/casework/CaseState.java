package org.pirveli.domain.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.event.CaseEvent;

/** Where a case stands, with what is needed to decide and no more. */
public sealed interface CaseState {

    /** Before anything happened. */
    CaseState UNREGISTERED = new Unregistered();

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
        var state = UNREGISTERED;
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

    /**
     * Ended.
     *
     * @param closedAt from when the reopening window counts
     * @param before how the case stood when it ended: who takes it up again, and which clocks ran
     */
    record Closed(Facts facts, Outcome outcome, Instant closedAt, Open before)
            implements Registered {

        @Override
        public CaseStatus status() {
            return CaseStatus.CLOSED;
        }

        @Override
        public Closed with(Facts facts) {
            return new Closed(facts, outcome, closedAt, before);
        }
    }
}
