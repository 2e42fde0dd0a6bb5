package org.pirveli.server.rest.parameter;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '%') {
                int value = i + 2 < text.length() ? hex(text, i + 1) : -1;
                if (value < 0) {
                    return null;
                }
                bytes.write(value);
                i += 2;
            } else {
                bytes.write(character == '+' ? ' ' : character);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
