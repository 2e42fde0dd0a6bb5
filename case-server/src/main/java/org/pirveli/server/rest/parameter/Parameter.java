package org.pirveli.server.rest.parameter;

import org.jspecify.annotations.Nullable;

/**
 * A query parameter: how it is named and read, and how it is described. Both the reading of
 * requests and the OpenAPI document are drawn from it.
 *
 * @param type of the value, or of each of several
 * @param many whether several values may be given, with commas between them
 * @param minimum of a number
 * @param maximum of a number, or of the characters of a text
 * @param fallback what holds if it is left out
 * @param meaning in one English sentence, for the OpenAPI document
 */
public record Parameter<T>(
        String name,
        Class<T> type,
        boolean many,
        boolean required,
        int minimum,
        int maximum,
        @Nullable T fallback,
        String meaning) {

    private static final int LINE = 200;

    /** One value. */
    public static <T> Parameter<T> one(String name, Class<T> type, String meaning) {
        return new Parameter<>(name, type, false, false, 0, LINE, null, meaning);
    }

    /** One value that must be there. */
    public static <T> Parameter<T> required(String name, Class<T> type, String meaning) {
        return new Parameter<>(name, type, false, true, 0, LINE, null, meaning);
    }

    /** One value, or else another one. */
    public static <T> Parameter<T> one(String name, Class<T> type, T fallback, String meaning) {
        return new Parameter<>(name, type, false, false, 0, LINE, fallback, meaning);
    }

    /** Any of several values. */
    public static <T> Parameter<T> many(String name, Class<T> type, String meaning) {
        return new Parameter<>(name, type, true, false, 0, LINE, null, meaning);
    }

    /** A text of limited length. */
    public static Parameter<String> text(String name, int maximum, String meaning) {
        return new Parameter<>(name, String.class, false, false, 1, maximum, null, meaning);
    }

    /** A whole number within bounds. */
    public static Parameter<Integer> number(
            String name, int minimum, int maximum, @Nullable Integer fallback, String meaning) {
        return new Parameter<>(
                name, Integer.class, false, false, minimum, maximum, fallback, meaning);
    }
}
