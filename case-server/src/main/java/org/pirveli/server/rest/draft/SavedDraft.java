package org.pirveli.server.rest.draft;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.value.Personal;

/**
 * What somebody was writing.
 *
 * @param caseId which it is about; {@code null} if it is about a consultation
 * @param consultationId which it is about; {@code null} if it is about a case
 * @param part which of the things that can be written about it
 * @param savedAt {@code null} if there is no draft
 * @param version of what it is about, as its writer saw it; {@code null} if that was not said
 * @param content the fields of a form, by their names; {@code null} if there is no draft, or only
 *     the saving is told
 */
public record SavedDraft(
        @Nullable CaseId caseId,
        @Nullable ConsultationId consultationId,
        String part,
        @Nullable Instant savedAt,
        @Nullable Integer version,
        @Personal @Nullable Map<String, String> content) {}
