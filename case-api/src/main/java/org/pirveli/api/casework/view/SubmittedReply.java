package org.pirveli.api.casework.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.UsedTemplate;
import org.pirveli.api.value.Personal;

/**
 * A reply that waits for somebody else's approval; the applicant did not get it yet.
 *
 * @param template that it was written from; {@code null} if it was written freely
 * @param preparedBy the user who wrote it, and cannot approve it
 */
public record SubmittedReply(
        ResponseKind kind,
        Channel channel,
        Form form,
        @Personal String text,
        @Nullable String language,
        @Personal @Nullable String ground,
        @Nullable UsedTemplate template,
        String preparedBy,
        Instant submittedAt) {}
