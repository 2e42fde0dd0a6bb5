package org.pirveli.api.casework;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.value.Personal;

/**
 * What the applicant was told.
 *
 * @param ground why it was refused; only with {@link ResponseKind#REFUSAL}
 * @param evidence what proves the instant of a reply recorded late
 * @param template that it was written from; {@code null} if it was written freely
 * @param preparedBy who wrote it, if somebody else approved it
 * @param smsParts in how many parts it goes as an SMS; {@code null} if it is none. Kept, since the
 *     text may be erased
 */
public record Reply(
        ResponseKind kind,
        Channel channel,
        Form form,
        @Personal String text,
        @Nullable String language,
        @Personal @Nullable String ground,
        @Personal @Nullable String evidence,
        @Nullable UsedTemplate template,
        @Nullable String preparedBy,
        @Nullable Integer smsParts) {}
