package org.pirveli.server.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.AcceptTransfer;
import org.pirveli.api.casework.CaseCommand.AcknowledgeEscalation;
import org.pirveli.api.casework.CaseCommand.CloseCase;
import org.pirveli.api.casework.CaseCommand.CorrectApplicantData;
import org.pirveli.api.casework.CaseCommand.LinkCase;
import org.pirveli.api.casework.CaseCommand.OfferTransfer;
import org.pirveli.api.casework.CaseCommand.ReleaseCase;
import org.pirveli.api.casework.CaseCommand.ReopenCase;
import org.pirveli.api.casework.CaseCommand.VoidFirstResponse;
import org.pirveli.api.casework.CaseCommand.WithdrawCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.value.UnitId;

/** A desk at which anything is tried; the rules refuse what cannot be. */
public final class RandomDesk {

    private final Node node;
    private final Random random;
    private final List<CaseId> cases = new ArrayList<>();

    public RandomDesk(Node node, long seed) {
        this.node = node;
        this.random = new Random(seed);
    }

    /** Tries so many commands; answers how many were carried out. */
    public int work(int commands) {
        int done = 0;
        for (int i = 0; i < commands; i++) {
            if (tries(command())) {
                done++;
            }
        }
        return done;
    }

    private boolean tries(CaseCommand command) {
        try {
            node.does(command, Said.SUPERVISOR);
            return true;
        } catch (Refused _) {
            return false;
        }
    }

    private CaseCommand command() {
        if (cases.isEmpty() || random.nextInt(8) == 0) {
            var caseId = new CaseId(new UUID(random.nextLong(), random.nextLong()));
            cases.add(caseId);
            return Said.register(
                    caseId,
                    node.clock().instant().minus(Duration.ofHours(random.nextInt(24 * 20))));
        }
        var caseId = any();
        return switch (random.nextInt(15)) {
            case 0, 1 -> Said.assign(caseId);
            case 2, 3 -> Said.answer(caseId);
            case 4 -> new ReleaseCase(caseId, "on leave");
            case 5 -> new VoidFirstResponse(caseId, "it came back");
            case 6 -> Said.note(caseId, "called, " + random.nextInt());
            case 7 -> new CloseCase(caseId, Outcome.ANSWERED, null);
            case 8 -> new ReopenCase(caseId, "more to say");
            case 9 -> Said.duplicate(caseId, any());
            case 10 -> Said.noDuplicate(caseId);
            case 11 -> new AcknowledgeEscalation(caseId, "seen", null, null);
            case 12 ->
                    random.nextBoolean()
                            ? new OfferTransfer(caseId, new UnitId("examination"), "theirs")
                            : new AcceptTransfer(caseId);
            case 13 ->
                    random.nextInt(4) == 0
                            ? new WithdrawCase(caseId, "signed statement")
                            : new LinkCase(caseId, any(), null);
            default ->
                    new CorrectApplicantData(
                            caseId, "ნინო", null, null, null, "ka", null, null, null);
        };
    }

    private CaseId any() {
        return cases.get(random.nextInt(cases.size()));
    }
}
