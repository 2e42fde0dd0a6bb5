package org.pirveli.server.console.reports;

import java.util.Locale;
import org.pirveli.server.console.shell.Formats;
import org.springframework.context.MessageSource;

/**
 * The words of one reader's page.
 *
 * @param say how numbers and durations are written there
 */
record Said(MessageSource words, Locale language, Formats say) {

    String of(String key, Object... values) {
        return words.getMessage(key, values, language);
    }

    boolean georgian() {
        return language.getLanguage().equals("ka");
    }

    /** A whole number. */
    String number(double value) {
        return say.number(Math.round(value));
    }

    /** A share of one. */
    String percent(double value) {
        return say.percent(value);
    }
}
