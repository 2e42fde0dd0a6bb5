package org.pirveli.server.console.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields of forms that nobody filled in: a form sends them as empty texts, the interface has none.
 */
final class Blanks {

    private Blanks() {}

    /**
     * The same without what is blank, inside too; an object left with nothing is left out itself.
     */
    static Map<String, Object> leftOut(Map<String, ? extends @Nullable Object> fields) {
        var filled = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> {
            switch (value) {
                case null -> {
                    // not given
                }
                case String text when text.isBlank() -> {
                    // not filled in
                }
                case Map<?, ?> inner -> {
                    var object = new LinkedHashMap<String, @Nullable Object>();
                    inner.forEach((key, each) -> object.put(String.valueOf(key), each));
                    var kept = leftOut(object);
                    if (!kept.isEmpty()) {
                        filled.put(name, kept);
                    }
                }
                default -> filled.put(name, value);
            }
        });
        return filled;
    }
}
