package org.pirveli.server.rest.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Lays long lines down as RFC 5545 wants them: at most 75 octets each, and never broken inside a
 * character. The library counts characters, of which one in Georgian has three octets.
 */
final class Folding {

    private static final int OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private Folding() {}

    static String fold(String unfolded) {
        var folded = new StringBuilder(unfolded.length() * 9 / 8);
        int octets = 0;
        for (int i = 0; i < unfolded.length(); ) {
            int character = unfolded.codePointAt(i);
            boolean breaks = character == '\r' || character == '\n';
            int length = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (!breaks && octets + length > OCTETS) {
                folded.append(FOLD);
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets = breaks ? 0 : octets + length;
            i += Character.charCount(character);
        }
        return folded.toString();
    }
}
