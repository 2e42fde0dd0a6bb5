package org.pirveli.server.harness;

import java.util.Arrays;
import java.util.List;

/** Many words by their first two bytes: at most places of a file, none of them can begin. */
final class Beginnings {

    private final byte[][][] words = new byte[1 << 16][][];

    /**
     * Sorts them.
     *
     * @param words of two bytes at least
     */
    Beginnings(List<byte[]> words) {
        for (var word : words) {
            int beginning = beginning(word, 0);
            var others = this.words[beginning];
            var all = others == null ? new byte[1][] : Arrays.copyOf(others, others.length + 1);
            all[all.length - 1] = word;
            this.words[beginning] = all;
        }
    }

    private static int beginning(byte[] content, int at) {
        return ((content[at] & 0xff) << 8) | (content[at + 1] & 0xff);
    }

    /** Whether one of them stands among so many first bytes. */
    boolean isIn(byte[] content, int length) {
        for (int at = 0; at + 1 < length; at++) {
            var those = words[beginning(content, at)];
            if (those != null && anyAt(content, length, at, those)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyAt(byte[] content, int length, int at, byte[][] those) {
        for (var word : those) {
            int end = at + word.length;
            if (end <= length && Arrays.equals(content, at, end, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }
}
