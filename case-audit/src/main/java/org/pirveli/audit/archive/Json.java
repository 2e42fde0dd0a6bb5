package org.pirveli.audit.archive;

import java.util.HexFormat;

/** Writes the JSON of an archive, in which there is one way of writing anything. */
final class Json {

    private static final HexFormat HEX = HexFormat.of();

    private Json() {}

    /** A text in quotes; only what must be escaped is, in lower case. */
    static void text(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') {
                json.append('\\').append(each);
            } else if (each < ' ' || isHalf(text, i)) {
                json.append("\\u").append(HEX.toHexDigits(each));
            } else {
                json.append(each);
            }
        }
        json.append('"');
    }

    /** A surrogate without its other half cannot be written in UTF-8. */
    private static boolean isHalf(String text, int i) {
        char each = text.charAt(i);
        if (Character.isHighSurrogate(each)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(each)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
