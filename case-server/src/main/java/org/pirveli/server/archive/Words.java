package org.pirveli.server.archive;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.pirveli.projections.personal.PersonalTexts;
import org.pirveli.server.engine.log.InstantText;
import org.springframework.context.MessageSource;

/** The words of printed exports, in one language. */
final class Words {

    static final List<Words> ALL = List.of(new Words(Locale.of("ka")), new Words(Locale.ENGLISH));

    private static final DateTimeFormatter IN_OFFICE =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss", Locale.ROOT);

    private final Locale locale;
    private final ResourceBundle words;

    private Words(Locale locale) {
        this.locale = locale;
        this.words =
                ResourceBundle.getBundle(
                        "export",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String language() {
        return locale.getLanguage();
    }

    String of(String key) {
        return words.getString(key);
    }

    /** The name of an event; as it stands in the log, if there are no words for it. */
    String event(String type) {
        return known("event." + type, type);
    }

    /** The name of a field; as it stands in the log, if there are no words for it. */
    String field(String name) {
        return known("field." + name, name);
    }

    /** A value as pages call it; who was erased is said to be. */
    String value(String field, String text, MessageSource pages) {
        return switch (text) {
            case PersonalTexts.ERASED -> of("erased");
            case "true" -> of("yes");
            case "false" -> of("no");
            default -> ValueWords.of(pages, field, text, locale).orElse(text);
        };
    }

    private String known(String key, String otherwise) {
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }

    /** An instant as the office reads it, and exactly. */
    static String instant(Instant instant, ZoneId office) {
        return "%s (%s) · %s"
                .formatted(
                        IN_OFFICE.format(instant.atZone(office)),
                        office.getId(),
                        InstantText.of(instant));
    }
}
