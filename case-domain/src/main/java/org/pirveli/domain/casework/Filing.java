package org.pirveli.domain.casework;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.Applicant;
import org.pirveli.api.casework.CaseCommand.AddNote;
import org.pirveli.api.casework.CaseCommand.AttachDocument;
import org.pirveli.api.casework.CaseCommand.CorrectApplicantData;
import org.pirveli.api.casework.CaseCommand.LinkCase;
import org.pirveli.api.casework.event.ApplicantDataCorrected;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.CaseLinked;
import org.pirveli.api.casework.event.DocumentAttached;
import org.pirveli.api.casework.event.NoteAdded;
import org.pirveli.domain.casework.CaseState.Registered;

/** Keeping the file of a case in order, open or closed. */
final class Filing {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private Filing() {}

    static Registered mayFile(CaseState state, Circumstances circumstances) {
        return Standing.registered(state);
    }

    static List<CaseEvent> note(AddNote command, CaseState state, Circumstances circumstances) {
        var facts = mayFile(state, circumstances).facts();
        return List.of(
                new NoteAdded(
                        facts.caseId(), facts.subjectId(), Wanted.text("/text", command.text())));
    }

    static List<CaseEvent> attach(
            AttachDocument command, CaseState state, Circumstances circumstances) {
        var facts = mayFile(state, circumstances).facts();
        if (!SHA256.matcher(command.sha256()).matches()) {
            throw Wanted.invalid("/sha256", "must be 64 lower-case hexadecimal digits");
        }
        if (command.size() < 0) {
            throw Wanted.invalid("/size", "must be 0 or more");
        }
        if (facts.folder().documents().contains(command.sha256())) {
            throw new Refused(RefusalCode.NO_CHANGE, Map.of("sha256", command.sha256()));
        }
        return List.of(
                new DocumentAttached(
                        facts.caseId(),
                        facts.subjectId(),
                        Wanted.text("/fileName", command.fileName()),
                        Wanted.text("/mediaType", command.mediaType()),
                        command.size(),
                        command.sha256()));
    }

    static List<CaseEvent> link(LinkCase command, CaseState state, Circumstances circumstances) {
        var facts = mayFile(state, circumstances).facts();
        var related = command.relatedCase();
        if (related.equals(facts.caseId())) {
            throw new Refused(RefusalCode.INVALID_TARGET, Map.of("hint", "the same case"));
        }
        if (!circumstances.office().knowsCase(related)) {
            throw new Refused(RefusalCode.INVALID_TARGET, Map.of("hint", "no such case"));
        }
        if (facts.folder().relatedCases().contains(related)) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        return List.of(
                new CaseLinked(facts.caseId(), facts.subjectId(), related, command.reason()));
    }

    static List<CaseEvent> correct(
            CorrectApplicantData command, CaseState state, Circumstances circumstances) {
        var facts = mayFile(state, circumstances).facts();
        var before = facts.matter().applicant();
        var after =
                new Applicant(
                        either(command.name(), before.name()),
                        either(command.phone(), before.phone()),
                        either(command.email(), before.email()),
                        either(command.postalAddress(), before.postalAddress()),
                        either(command.language(), before.language()),
                        either(command.smsConsent(), before.smsConsent()),
                        either(command.detained(), before.detained()));
        if (after.equals(before)) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        return List.of(
                new ApplicantDataCorrected(
                        facts.caseId(), facts.subjectId(), before, after, command.reason()));
    }

    private static <T> @Nullable T either(@Nullable T corrected, @Nullable T before) {
        return corrected == null ? before : corrected;
    }
}
