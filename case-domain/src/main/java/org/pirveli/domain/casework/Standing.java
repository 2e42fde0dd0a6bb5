package org.pirveli.domain.casework;

import static org.pirveli.api.RefusalCode.CASE_CLOSED;
import static org.pirveli.api.RefusalCode.FIRST_RESPONSE_REQUIRED;
import static org.pirveli.api.RefusalCode.FOLLOW_UP_REQUIRED;
import static org.pirveli.api.RefusalCode.NOT_ASSIGNEE;
import static org.pirveli.api.RefusalCode.NOT_FOUND;
import static org.pirveli.api.RefusalCode.SUBJECT_ERASED;
import static org.pirveli.api.RefusalCode.WRONG_STATUS;

import java.util.Map;
import org.pirveli.api.Actor;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.domain.casework.CaseState.Assigned;
import org.pirveli.domain.casework.CaseState.AwaitingApplicant;
import org.pirveli.domain.casework.CaseState.Closed;
import org.pirveli.domain.casework.CaseState.Duplicate;
import org.pirveli.domain.casework.CaseState.Ended;
import org.pirveli.domain.casework.CaseState.Open;
import org.pirveli.domain.casework.CaseState.Received;
import org.pirveli.domain.casework.CaseState.Registered;
import org.pirveli.domain.casework.CaseState.Unregistered;

/** Refuses what a case does not allow where it stands, whatever the command says. */
final class Standing {

    private Standing() {}

    static Registered registered(CaseState state) {
        return switch (state) {
            case Unregistered _ -> throw new Refused(NOT_FOUND);
            case Registered registered -> registered;
        };
    }

    /** Nobody is erased while a case is open, so only what is closed need be asked about. */
    static void notErased(CaseState state, Office office) {
        if (state instanceof Closed closed) {
            notErased(closed.facts().subjectId(), office);
        }
    }

    static void notErased(SubjectId subject, Office office) {
        if (office.isErased(subject)) {
            throw new Refused(SUBJECT_ERASED);
        }
    }

    static Open open(CaseState state) {
        return switch (registered(state)) {
            case Closed closed ->
                    throw new Refused(CASE_CLOSED, Map.of("outcome", closed.outcome().name()));
            case Open open -> open;
        };
    }

    static Assigned assigned(CaseState state) {
        return switch (open(state)) {
            case Received received -> throw wrong(received, CaseStatus.ASSIGNED);
            case Assigned assigned -> assigned;
            case AwaitingApplicant awaiting -> throw wrong(awaiting, CaseStatus.ASSIGNED);
        };
    }

    static AwaitingApplicant awaitingApplicant(CaseState state) {
        return switch (open(state)) {
            case Received received -> throw wrong(received, CaseStatus.AWAITING_APPLICANT);
            case Assigned assigned -> throw wrong(assigned, CaseStatus.AWAITING_APPLICANT);
            case AwaitingApplicant awaiting -> awaiting;
        };
    }

    /** Closed, but not as a duplicate. */
    static Ended ended(CaseState state) {
        return switch (registered(state)) {
            case Open open -> throw wrong(open, CaseStatus.CLOSED);
            case Duplicate _ -> throw stillMarked();
            case Ended ended -> ended;
        };
    }

    static Duplicate duplicate(CaseState state) {
        return switch (registered(state)) {
            case Open open -> throw wrong(open, CaseStatus.CLOSED);
            case Duplicate duplicate -> duplicate;
            case Ended ended ->
                    throw new Refused(
                            WRONG_STATUS,
                            Map.of(
                                    "status", ended.status().name(),
                                    "outcome", ended.outcome().name(),
                                    "wantedOutcome", Outcome.DUPLICATE.name()));
        };
    }

    /** Open, or closed otherwise than as a duplicate. */
    static Registered notDuplicate(CaseState state) {
        return switch (registered(state)) {
            case Open open -> open;
            case Duplicate _ -> throw stillMarked();
            case Ended ended -> ended;
        };
    }

    static void answered(Registered state) {
        if (!state.facts().promises().firstResponse().answered()) {
            throw new Refused(FIRST_RESPONSE_REQUIRED);
        }
    }

    static void nothingOwed(Registered state) {
        answered(state);
        if (state.facts().promises().followUpOwed()) {
            throw new Refused(FOLLOW_UP_REQUIRED);
        }
    }

    static void heldOrSupervised(Assigned state, Actor actor) {
        if (actor.role() != Role.SUPERVISOR && !actor.name().equals(state.assignee().value())) {
            throw new Refused(NOT_ASSIGNEE);
        }
    }

    private static Refused wrong(Registered state, CaseStatus wanted) {
        return new Refused(
                WRONG_STATUS,
                Map.of("status", state.status().name(), "wantedStatus", wanted.name()));
    }

    private static Refused stillMarked() {
        return new Refused(
                WRONG_STATUS,
                Map.of(
                        "status", CaseStatus.CLOSED.name(),
                        "outcome", Outcome.DUPLICATE.name(),
                        "hint", "take the mark of a duplicate away first"));
    }
}
