package org.pirveli.server.archive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** What the values of fields are called, on pages and in printed exports alike. */
public final class ValueWords {

    /** Under which names values have words, where the field's own name has none. */
    private static final List<String> KINDS =
            List.of(
                    "status",
                    "outcome",
                    "kind",
                    "channel",
                    "urgency",
                    "reply",
                    "form",
                    "state",
                    "condition",
                    "clock",
                    "position",
                    "recipient",
                    "resolution",
                    "role");

    private ValueWords() {}

    /**
     * The word of a value.
     *
     * @param field the name of the field in which it stands
     * @param value as the log has it, like {@code WALK_IN}
     */
    public static Optional<String> of(
            MessageSource words, String field, String value, Locale language) {
        if (!value.matches("[A-Z][A-Z0-9_]+")) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(field), KINDS.stream())
                .map(kind -> words.getMessage("word." + kind + "." + value, null, "", language))
                .filter(word -> word != null && !word.isEmpty())
                .findFirst();
    }
}
