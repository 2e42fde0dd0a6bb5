package org.pirveli.api.casework.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.UsedTemplate;
import org.pirveli.api.value.Personal;

/**
 * A reply that the applicant got.
 *
 * @param template that it was written from; {@code null} if it was written freely
 * @param issuedBy the user who wrote it
 * @param approvedBy the user who approved it; {@code null} if nobody had to
 * @param occurredAt when the applicant was answered
 * @param recordedAt when that was recorded
 * @param voided whether it was set aside since
 */
public record GivenReply(
        ResponseKind kind,
        Channel channel,
        Form form,
        @Personal String text,
        @Nullable String language,
        @Personal @Nullable String ground,
        @Personal @Nullable String evidence,
        @Nullable UsedTemplate template,
        String issuedBy,
        @Nullable String approvedBy,
        Instant occurredAt,
        Instant recordedAt,
        boolean voided) {}
