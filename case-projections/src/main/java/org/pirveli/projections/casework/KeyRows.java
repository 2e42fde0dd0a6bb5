package org.pirveli.projections.casework;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.projections.likeness.LikenessKeys;

/**
 * The rows of one case by which it is recognised. What is known of an applicant is never unknown
 * again.
 */
final class KeyRows {

    static final String PHONE = "PHONE";
    static final String EMAIL = "EMAIL";
    static final String SUBJECT = "SUBJECT_";

    private final LikenessKeys likeness;
    private final int storedVersion;
    private final Map<String, ViewRow> rows = new LinkedHashMap<>();

    /**
     * Nothing has changed yet.
     *
     * @param storedVersion of the case as it was read; 0 if it is new
     */
    KeyRows(LikenessKeys likeness, int storedVersion) {
        this.likeness = likeness;
        this.storedVersion = storedVersion;
    }

    void changed(@Nullable CaseFile before, CaseFile after, long position) {
        var phone = after.applicant().phone();
        var email = after.applicant().email();
        var phoneBefore = before == null ? null : before.applicant().phone();
        var emailBefore = before == null ? null : before.applicant().email();
        if (phone != null && !phone.equals(phoneBefore)) {
            put(after, PHONE, likeness.ofPhone(phone).orElse(null), phoneBefore, position);
        }
        if (email != null && !email.equals(emailBefore)) {
            put(after, EMAIL, likeness.ofEmail(email), emailBefore, position);
        }
        if (before == null) {
            int band = 0;
            for (var digest : likeness.ofSubject(after.subject())) {
                put(after, SUBJECT + ++band, digest, null, position);
            }
        }
    }

    private void put(
            CaseFile file,
            String kind,
            @Nullable UUID digest,
            @Nullable String known,
            long position) {
        int stored = known == null ? 0 : storedVersion;
        rows.compute(
                kind,
                (_, row) ->
                        new ViewRow(
                                ViewTable.CASE_KEY,
                                ViewRow.row(file.caseId().value(), kind, digest, position),
                                row == null ? stored : row.storedVersion()));
    }

    Collection<ViewRow> rows() {
        return rows.values();
    }
}
