package org.pirveli.server.rest.retention;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.retention.RetentionTerms;
import org.pirveli.domain.retention.RetentionVersion;

/**
 * One version of a rule of retention.
 *
 * @param author who cannot approve it
 * @param approvedBy {@code null} if nobody did
 * @param inForce whether people are erased by it today
 */
public record RetentionVersionFile(
        int version,
        RetentionVersion.Stage stage,
        String author,
        @Nullable String approvedBy,
        boolean inForce,
        RetentionTerms terms) {

    static RetentionVersionFile of(RetentionVersion version, boolean inForce) {
        return new RetentionVersionFile(
                version.number(),
                version.stage(),
                version.author(),
                version.approvedBy(),
                inForce,
                version.terms());
    }
}
