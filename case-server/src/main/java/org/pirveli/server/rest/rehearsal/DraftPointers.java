package org.pirveli.server.rest.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pirveli.api.Refused;

/**
 * Makes refusals point at the body of a rehearsal. A draft is held to the rules of the commands
 * that would make it real, and these have bodies of their own.
 */
final class DraftPointers {

    private static final Map<String, String> HERE =
            Map.of(
                    "/terms",
                    "/policy",
                    "/week",
                    "/calendar/week/week",
                    "/declarations",
                    "/calendar/declare");

    private DraftPointers() {}

    /** The same refusal, with pointers that fit. */
    static Refused translated(Refused refused) {
        var details = new HashMap<>(refused.details());
        details.computeIfPresent(
                "errors",
                (_, errors) ->
                        errors instanceof List<?> list
                                ? list.stream().map(DraftPointers::pointed).toList()
                                : errors);
        return new Refused(refused.code(), details);
    }

    private static Object pointed(Object error) {
        if (!(error instanceof Map<?, ?> flaw)
                || !(flaw.get("pointer") instanceof String pointer)) {
            return error;
        }
        return Map.of(
                "pointer",
                HERE.entrySet().stream()
                        .filter(each -> pointer.startsWith(each.getKey()))
                        .map(each -> each.getValue() + pointer.substring(each.getKey().length()))
                        .findFirst()
                        .orElse(pointer),
                "detail",
                String.valueOf(flaw.get("detail")));
    }
}
