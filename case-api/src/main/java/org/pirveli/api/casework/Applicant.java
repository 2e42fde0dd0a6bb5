package org.pirveli.api.casework;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.value.Personal;

/**
 * The interested person, as far as known. All of it is personal; language, consent and detention
 * are marks that rules and views need, and tell nobody who it is.
 *
 * @param language BCP 47 tag of the language to answer in
 * @param smsConsent whether replies by SMS were agreed to; {@code null} if not asked
 * @param detained whether held by the state, so that replies go by sealed post only; {@code null}
 *     if not known
 */
public record Applicant(
        @Personal @Nullable String name,
        @Personal @Nullable String phone,
        @Personal @Nullable String email,
        @Personal @Nullable String postalAddress,
        @Nullable String language,
        @Nullable Boolean smsConsent,
        @Nullable Boolean detained) {

    /** Nothing is known of the person: an anonymous application. */
    public static final Applicant UNKNOWN = new Applicant(null, null, null, null, null, null, null);
}
