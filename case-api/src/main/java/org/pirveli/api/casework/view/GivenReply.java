package org.pirveli.api.casework.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.ResponseKind;

/**
 * A reply that the applicant got.
 *
 * @param issuedBy the user who recorded it
 * @param occurredAt when the applicant was answered
 * @param recordedAt when that was recorded
 * @param voided whether it was set aside since
 */
public record GivenReply(
        ResponseKind kind,
        Channel channel,
        Form form,
        String text,
        @Nullable String language,
        @Nullable String ground,
        @Nullable String evidence,
        String issuedBy,
        Instant occurredAt,
        Instant recordedAt,
        boolean voided) {}
