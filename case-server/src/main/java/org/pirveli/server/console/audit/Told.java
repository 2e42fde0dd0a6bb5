package org.pirveli.server.console.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.personal.PersonalTexts;
import org.pirveli.server.archive.ValueWords;
import org.pirveli.server.console.shell.Formats;
import org.springframework.context.MessageSource;

/** Says in a reader's words what the interface tells of a case by the names of its fields. */
final class Told {

    /** Long lists, to be read in the event itself or where they belong. */
    static final Set<String> LONG = Set.of("trace", "levels", "reminders", "candidates");

    /** Ids of what is looked at anyway, and counters of machines. */
    static final Set<String> OF_MACHINES =
            Set.of("version", "caseId", "subjectId", "clockId", "settledVersion");

    private final Formats say;
    private final MessageSource words;
    private final Locale language;

    Told(Formats say, MessageSource words, Locale language) {
        this.say = say;
        this.words = words;
        this.language = language;
    }

    Formats say() {
        return say;
    }

    /** A word of the pages. */
    String said(String key, Object... values) {
        return words.getMessage(key, values, language);
    }

    /** What a field is called; its name if it has no other. */
    String label(String field) {
        return EventWords.of("field." + field, field, language);
    }

    /** What an event is called. */
    String event(String type) {
        return EventWords.of("event." + type, type, language);
    }

    /** The fields of an object that have something to say. */
    List<Telling> fields(Map<?, ?> object) {
        var told = new ArrayList<Telling>();
        object.forEach((key, value) -> {
            var field = String.valueOf(key);
            if (!OF_MACHINES.contains(field) && !LONG.contains(field) && !isEmpty(value)) {
                told.add(field(field, value));
            }
        });
        return told;
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    /** A field with its value. */
    Telling field(String field, @Nullable Object value) {
        return value(label(field), field, value);
    }

    /** A value under a name of its own. */
    Telling value(String label, String field, @Nullable Object value) {
        return switch (value) {
            case null -> Telling.of(label, said("audit.nothing"));
            case Map<?, ?> object when object.keySet().equals(Set.of("id", "version")) ->
                    Telling.of(
                            label,
                            said(
                                    "audit.version-of",
                                    String.valueOf(object.get("id")),
                                    String.valueOf(object.get("version"))));
            case Map<?, ?> object -> Telling.of(label, fields(object));
            case List<?> list when list.stream().noneMatch(Map.class::isInstance) ->
                    Telling.of(
                            label,
                            list.stream()
                                    .map(each -> text(field, each))
                                    .collect(Collectors.joining(", ")));
            case List<?> list -> Telling.of(label, elements(field, list));
            default ->
                    Telling.of(label, text(field, value))
                            .onHover(isInstant(value) ? say.utc(value) : null);
        };
    }

    private List<Telling> elements(String field, List<?> list) {
        var told = new ArrayList<Telling>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> element) {
                told.add(Telling.of(nameOf(field, element, i + 1), fields(element)));
            }
        }
        return told;
    }

    /** What an element of a list is called among the others. */
    String nameOf(String list, Map<?, ?> element, int number) {
        return switch (list) {
            case "clocks" -> text("clock", element.get("name"));
            case "escalations" -> said("audit.level", String.valueOf(element.get("level")));
            case "notes" -> say.instant(element.get("writtenAt"));
            case "documents" -> text("fileName", element.get("fileName"));
            case "voidedResponses", "followUpResponses" -> say.instant(element.get("recordedAt"));
            default -> say.number(number);
        };
    }

    /** A single value. */
    String text(String field, @Nullable Object value) {
        return switch (value) {
            case null -> said("audit.nothing");
            case Boolean yes -> said(yes ? "audit.yes" : "audit.no");
            case Number number -> say.number(number);
            default -> written(field, value.toString());
        };
    }

    private String written(String field, String text) {
        if (text.equals(PersonalTexts.ERASED)) {
            return EventWords.of("erased", text, language);
        }
        if (isInstant(text)) {
            return say.exactly(text);
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return say.day(text);
        }
        if (text.matches("P(T?\\d).*")) {
            return say.duration(text);
        }
        return ValueWords.of(words, field, text, language).orElse(text);
    }

    private static boolean isInstant(Object value) {
        return value instanceof String text
                && text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    }
}
