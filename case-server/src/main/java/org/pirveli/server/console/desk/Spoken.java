package org.pirveli.server.console.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Languages that people speak who call, by their names. */
final class Spoken {

    /** Those offered first; a caller may speak any other. */
    private static final List<String> TAGS = List.of("ka", "en", "az", "hy", "ru", "os", "ab");

    private Spoken() {}

    /** By tag, in the reader's language. */
    static Map<String, String> names(Locale reader, @Nullable String also) {
        var names = new LinkedHashMap<String, String>();
        TAGS.forEach(tag -> names.put(tag, Locale.of(tag).getDisplayLanguage(reader)));
        if (also != null) {
            names.putIfAbsent(also, Locale.forLanguageTag(also).getDisplayLanguage(reader));
        }
        return names;
    }
}
