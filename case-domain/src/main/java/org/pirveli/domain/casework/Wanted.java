package org.pirveli.domain.casework;

import java.util.List;
import java.util.Map;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;

/** Refuses fields that cannot be meant, naming them as the body of a request does. */
final class Wanted {

    private Wanted() {}

    static Refused invalid(String pointer, String detail) {
        return new Refused(
                RefusalCode.INVALID_REQUEST,
                Map.of("errors", List.of(Map.of("pointer", pointer, "detail", detail))));
    }

    static String text(String pointer, String text) {
        if (text.isBlank()) {
            throw invalid(pointer, "must not be blank");
        }
        return text;
    }
}
