package org.pirveli.server.console.administration;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form of office data.
 *
 * @param path of its value in the command, with a dot into an object: {@code terms.ka}
 * @param choices of a choice, in the words of the interface
 */
public record FormField(String path, Kind kind, boolean required, List<String> choices) {

    /** How it is filled in. */
    public enum Kind {
        LINE,
        PARAGRAPH,
        NUMBER,
        DATE,
        INSTANT,
        YES_OR_NO,
        CHOICE,
        WORDS
    }

    static FormField line(String path) {
        return new FormField(path, Kind.LINE, true, List.of());
    }

    static FormField paragraph(String path) {
        return new FormField(path, Kind.PARAGRAPH, true, List.of());
    }

    static FormField number(String path) {
        return new FormField(path, Kind.NUMBER, true, List.of());
    }

    static FormField date(String path) {
        return new FormField(path, Kind.DATE, true, List.of());
    }

    static FormField instant(String path) {
        return new FormField(path, Kind.INSTANT, true, List.of());
    }

    static FormField yesOrNo(String path) {
        return new FormField(path, Kind.YES_OR_NO, true, List.of());
    }

    static FormField choice(String path, String... choices) {
        return new FormField(path, Kind.CHOICE, true, List.of(choices));
    }

    /** Several words, with commas between them. */
    static FormField words(String path) {
        return new FormField(path, Kind.WORDS, true, List.of());
    }

    FormField optional() {
        return new FormField(path, kind, false, choices);
    }

    /** Its name for labels: the last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** What a command takes for what was written. */
    @Nullable Object value(String written, ZoneId office) {
        var text = written.strip();
        if (text.isEmpty()) {
            return kind == Kind.WORDS && required ? List.of() : null;
        }
        return switch (kind) {
            case NUMBER -> text.matches("-?\\d{1,9}") ? (Object) Integer.valueOf(text) : text;
            case YES_OR_NO -> text.equals("true");
            case WORDS ->
                    Stream.of(text.split("[,;\\s]+")).filter(word -> !word.isEmpty()).toList();
            case INSTANT -> instant(text, office);
            case LINE, PARAGRAPH, DATE, CHOICE -> text;
        };
    }

    private static Object instant(String text, ZoneId office) {
        try {
            return LocalDateTime.parse(text).atZone(office).toInstant().toString();
        } catch (DateTimeParseException _) {
            return text;
        }
    }
}
