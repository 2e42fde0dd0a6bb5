package org.pirveli.server.console.audit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * What events and their fields are called, as printed exports call them. They are read by
 * themselves: the forms of pages have fields of the same names that are called otherwise.
 */
final class EventWords {

    private static final ResourceBundleMessageSource WORDS = new ResourceBundleMessageSource();

    static {
        WORDS.setBasename("export");
        WORDS.setDefaultEncoding(StandardCharsets.UTF_8.name());
        WORDS.setFallbackToSystemLocale(false);
    }

    private EventWords() {}

    /** The word of a key; something else if it has none. */
    static String of(String key, String otherwise, Locale language) {
        var found = WORDS.getMessage(key, null, otherwise, language);
        return found == null ? otherwise : found;
    }
}
