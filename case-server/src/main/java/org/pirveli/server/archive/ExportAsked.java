package org.pirveli.server.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;

/**
 * What is to be exported: a case, or whatever was recorded in a period.
 *
 * @param caseId {@code null} for a period
 * @param recordedFrom by the stamps of the log; {@code null} for a case
 * @param recordedBefore not in the period any more; {@code null} for a case
 * @param purpose what it is for, in the words of who asked
 */
public record ExportAsked(
        @Nullable CaseId caseId,
        @Nullable Instant recordedFrom,
        @Nullable Instant recordedBefore,
        String purpose) {}
