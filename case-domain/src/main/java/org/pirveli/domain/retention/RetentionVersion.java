package org.pirveli.domain.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.retention.RetentionTerms;

/**
 * One version of a rule of retention.
 *
 * @param number from 1
 * @param author who cannot approve it
 * @param approvedBy {@code null} if nobody did
 */
public record RetentionVersion(
        int number, RetentionTerms terms, String author, Stage stage, @Nullable String approvedBy) {

    /** How far a version has come. */
    public enum Stage {
        /** Somebody wrote it; nobody is erased by it. */
        DRAFT,

        /** Somebody else approved it; it takes effect on its date. */
        APPROVED,

        /** Nobody is erased by it any more. */
        RETIRED
    }

    /** Whether somebody may be erased by it on a date, unless a later version is there. */
    boolean covers(LocalDate date) {
        return stage == Stage.APPROVED && !date.isBefore(terms.effectiveFrom());
    }

    RetentionVersion approved(String person) {
        return new RetentionVersion(number, terms, author, Stage.APPROVED, person);
    }

    RetentionVersion retired() {
        return new RetentionVersion(number, terms, author, Stage.RETIRED, approvedBy);
    }
}
