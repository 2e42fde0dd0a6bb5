package org.pirveli.server.console.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that is told of a case, in words.
 *
 * @param text what there is to say; {@code null} if it consists of parts
 * @param exact what is shown on hover; {@code null} if nothing is
 * @param changed whether it is told because it changed just then
 */
record Telling(
        String label,
        @Nullable String text,
        @Nullable String exact,
        List<Telling> parts,
        boolean changed) {

    private static final int LONGEST = 60;

    static Telling of(String label, String text) {
        return new Telling(label, text, null, List.of(), false);
    }

    static Telling of(String label, List<Telling> parts) {
        return new Telling(label, null, null, parts, false);
    }

    /** What stands for its parts while they are folded: the first that says something itself. */
    public String summary() {
        return parts.stream()
                .map(Telling::text)
                .filter(Objects::nonNull)
                .findFirst()
                .map(first -> first.length() > LONGEST ? first.substring(0, LONGEST) : first)
                .map(first -> parts.size() > 1 ? first + " …" : first)
                .orElseGet(
                        () -> parts.stream().map(Telling::label).collect(Collectors.joining(", ")));
    }

    Telling onHover(@Nullable String exactly) {
        return new Telling(label, text, exactly, parts, changed);
    }

    Telling asChanged(boolean now) {
        return new Telling(label, text, exact, parts, now);
    }
}
