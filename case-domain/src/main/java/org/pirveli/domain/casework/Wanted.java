package org.pirveli.domain.casework;

import org.pirveli.api.Refused;
import org.pirveli.domain.refusal.Flaws;

/** Refuses fields that cannot be meant, naming them as the body of a request does. */
final class Wanted {

    private Wanted() {}

    static Refused invalid(String pointer, String detail) {
        return Flaws.refusal(pointer, detail);
    }

    static String text(String pointer, String text) {
        if (text.isBlank()) {
            throw invalid(pointer, "must not be blank");
        }
        return text;
    }
}
