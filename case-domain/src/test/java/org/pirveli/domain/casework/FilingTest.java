package org.pirveli.domain.casework;

import static org.pirveli.api.RefusalCode.INVALID_REQUEST;
import static org.pirveli.api.RefusalCode.INVALID_TARGET;
import static org.pirveli.api.RefusalCode.NO_CHANGE;

import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.Applicant;
import org.pirveli.api.casework.CaseCommand.AttachDocument;
import org.pirveli.api.casework.CaseCommand.CorrectApplicantData;
import org.pirveli.api.casework.event.ApplicantDataCorrected;
import org.pirveli.api.casework.event.CaseLinked;
import org.pirveli.api.casework.event.DocumentAttached;
import org.pirveli.api.casework.event.NoteAdded;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FilingTest {

    private static final Applicant BEFORE =
            new Applicant("Nino", "+995 555", "n@example.org", "Rustavi", "ka", true, false);

    @Test
    void colleagues_may_say_the_same_twice_but_not_nothing() {
        var noted = new NoteAdded(Asked.ID, OneCase.SUBJECT, "called back");

        OneCase.closed()
                .when(Asked.note("called back"))
                .then(noted)
                .when(Asked.note("called back"))
                .then(noted);
        OneCase.closed().when(Asked.note("\n")).refused(INVALID_REQUEST, "/text");
    }

    @Test
    void a_document_is_filed_once_by_its_digest() {
        OneCase.registered()
                .when(Asked.attach(Asked.DIGEST))
                .then(
                        new DocumentAttached(
                                Asked.ID,
                                OneCase.SUBJECT,
                                "letter.pdf",
                                "application/pdf",
                                4_096,
                                Asked.DIGEST))
                .when(Asked.attach(Asked.DIGEST))
                .refused(NO_CHANGE, Asked.DIGEST);
    }

    @Test
    void a_digest_is_sixty_four_lower_case_hexadecimal_digits() {
        var registered = OneCase.registered();

        registered
                .when(Asked.attach(Asked.DIGEST.substring(1)))
                .refused(INVALID_REQUEST, "/sha256");
        registered.when(Asked.attach(Asked.DIGEST + "0")).refused(INVALID_REQUEST, "/sha256");
        registered
                .when(Asked.attach(Asked.DIGEST.toUpperCase(Locale.ROOT)))
                .refused(INVALID_REQUEST, "/sha256");
    }

    @Test
    void a_document_has_a_name_a_media_type_and_a_size() {
        OneCase.registered().when(document(" ", "text/plain", 0)).refused(INVALID_REQUEST, "/file");
        OneCase.registered().when(document("a", "", 0)).refused(INVALID_REQUEST, "/mediaType");
        OneCase.registered().when(document("a", "a/b", -1)).refused(INVALID_REQUEST, "/size");
        OneCase.registered().given(document("empty.txt", "text/plain", 0));
    }

    @Test
    void another_case_is_linked_once() {
        OneCase.registered()
                .when(Asked.link(TestOffice.OTHER))
                .then(new CaseLinked(Asked.ID, OneCase.SUBJECT, TestOffice.OTHER, "same house"))
                .when(Asked.link(TestOffice.OTHER))
                .refused(NO_CHANGE);
    }

    @Test
    void a_case_is_linked_neither_to_itself_nor_to_an_unknown_one() {
        OneCase.registered().when(Asked.link(Asked.ID)).refused(INVALID_TARGET, "the same case");
        OneCase.registered()
                .when(Asked.link(TestOffice.NO_CASE))
                .refused(INVALID_TARGET, "no such case");
    }

    @Test
    void a_correction_keeps_old_and_new_and_leaves_alone_what_it_leaves_out() {
        OneCase.registered()
                .when(Asked.correctPhone("+995 599"))
                .then(
                        new ApplicantDataCorrected(
                                Asked.ID,
                                OneCase.SUBJECT,
                                BEFORE,
                                new Applicant(
                                        "Nino",
                                        "+995 599",
                                        "n@example.org",
                                        "Rustavi",
                                        "ka",
                                        true,
                                        false),
                                "misheard"))
                .when(Asked.correctPhone("+995 599"))
                .refused(NO_CHANGE);
    }

    @Test
    void everything_known_of_an_applicant_can_be_corrected() {
        OneCase.registered()
                .when(
                        new CorrectApplicantData(
                                Asked.ID, "Gela", "1", "g@e", "Gori", "en", false, true, null))
                .then(
                        new ApplicantDataCorrected(
                                Asked.ID,
                                OneCase.SUBJECT,
                                BEFORE,
                                new Applicant("Gela", "1", "g@e", "Gori", "en", false, true),
                                null));
    }

    @Test
    void correcting_nothing_changes_nothing() {
        OneCase.registered()
                .when(
                        new CorrectApplicantData(
                                Asked.ID, null, null, null, null, null, null, null, "typo"))
                .refused(NO_CHANGE);
    }

    private static AttachDocument document(String fileName, String mediaType, long size) {
        return new AttachDocument(Asked.ID, fileName, mediaType, size, Asked.DIGEST);
    }
}
