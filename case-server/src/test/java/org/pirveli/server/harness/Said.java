package org.pirveli.server.harness;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand.AddNote;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.CaseCommand.MarkDuplicate;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseCommand.UnmarkDuplicate;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.value.UnitId;

/** What people say to the office, and who says it. */
public final class Said {

    private static final Set<UnitId> UNITS = Set.of(new UnitId("first-response"));

    public static final Actor OPERATOR = new Actor("operator", Role.OPERATOR, "desk", UNITS);
    public static final Actor SUPERVISOR = new Actor("supervisor", Role.SUPERVISOR, "desk", UNITS);

    private Said() {}

    /** A matter of this moment. */
    public static RegisterApplication register(CaseId caseId) {
        return register(caseId, null, null);
    }

    /** A matter that the client knows by a name of its own. */
    public static RegisterApplication register(CaseId caseId, String reference) {
        return register(caseId, null, reference);
    }

    /** A letter that was stamped earlier. */
    public static RegisterApplication register(CaseId caseId, Instant receivedAt) {
        return register(caseId, receivedAt, null);
    }

    private static RegisterApplication register(
            CaseId caseId, @Nullable Instant receivedAt, @Nullable String reference) {
        return new RegisterApplication(
                caseId,
                CaseKind.APPLICATION,
                Channel.EMAIL,
                "Pension not recalculated",
                receivedAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                reference);
    }

    public static AssignCase assign(CaseId caseId) {
        return new AssignCase(caseId, new OperatorId("operator"), null);
    }

    public static IssueFirstResponse answer(CaseId caseId) {
        return new IssueFirstResponse(
                caseId,
                ResponseKind.ANSWER,
                Channel.EMAIL,
                "Your pension was recalculated.",
                "en",
                null,
                null,
                null,
                null,
                null);
    }

    public static AddNote note(CaseId caseId, String text) {
        return new AddNote(caseId, text);
    }

    public static MarkDuplicate duplicate(CaseId caseId, CaseId of) {
        return new MarkDuplicate(caseId, of);
    }

    public static UnmarkDuplicate noDuplicate(CaseId caseId) {
        return new UnmarkDuplicate(caseId, "not the same matter");
    }
}
