package org.pirveli.server.rest.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a query string apart. Servlets would mix it with forms, and be lenient about encodings. */
final class RawQuery {

    private static final int MOST = 100;

    private RawQuery() {}

    /**
     * The values of each name, in the order in which they came.
     *
     * @return empty if it cannot be read: a broken escape, no UTF-8, or more than 100 parts
     */
    static Optional<Map<String, List<String>>> read(@Nullable String query) {
        var values = new LinkedHashMap<String, List<String>>();
        if (query == null || query.isEmpty()) {
            return Optional.of(values);
        }
        var parts = query.split("&", MOST + 1);
        for (var part : parts) {
            int equals = part.indexOf('=');
            var name = decoded(equals < 0 ? part : part.substring(0, equals));
            var value = decoded(equals < 0 ? "" : part.substring(equals + 1));
            if (name == null || value == null || parts.length > MOST) {
                return Optional.empty();
            }
            values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return Optional.of(values);
    }

    private static @Nullable String decoded(String text) {
        return Percent.decoded(text.replace('+', ' '));
    }
}
