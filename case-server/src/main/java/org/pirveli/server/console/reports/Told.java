package org.pirveli.server.console.reports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the interface told: objects as maps, lists, numbers and texts. */
final class Told {

    private Told() {}

    static List<Map<String, @Nullable Object>> list(@Nullable Object value) {
        return value instanceof List<?> all ? all.stream().map(Told::object).toList() : List.of();
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> ? (Map<String, @Nullable Object>) value : Map.of();
    }

    static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    static @Nullable Double numberOrNone(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : null;
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
