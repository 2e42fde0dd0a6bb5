package org.pirveli.server.rest.parameter;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads UTF-8 that was percent-encoded (RFC 3986, section 2.1) for an address or a header. */
final class Percent {

    private Percent() {}

    /**
     * The text that was meant.
     *
     * @param text each character a byte, as addresses and headers come in
     * @return {@code null} if an escape is broken, or what comes of it is no UTF-8
     */
    static @Nullable String decoded(String text) {
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
                bytes.write(character);
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
