package org.pirveli.audit.note;

import org.pirveli.audit.tree.Hash;

/**
 * How many events a stream had under a checkpoint. It is signed by the key of the log, and cannot
 * pass for a checkpoint: no log has a name like its first line.
 *
 * @param origin names the log; that of its key
 * @param stream the id of the case
 * @param events their numbers in the stream are 0 to one less than this
 * @param size of the tree at which they were counted
 * @param root of that tree
 */
public record StreamCount(String origin, String stream, long events, long size, Hash root) {

    private static final String FORM = "pirveli-count/1 ";

    public StreamCount {
        if (origin.contains("\n") || stream.contains("\n")) {
            throw new IllegalArgumentException("a name has one line");
        }
    }

    /** The text that is signed. */
    public String text() {
        return FORM + origin + "\n" + stream + "\n" + events + "\n" + size + "\n" + root + "\n";
    }

    /**
     * Reads the text of a note.
     *
     * @throws IllegalArgumentException if it is no count, or another one writes it so
     */
    public static StreamCount parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != 6 || !lines[0].startsWith(FORM)) {
            throw new IllegalArgumentException("a count has a log, a stream, a number and a tree");
        }
        var count =
                new StreamCount(
                        lines[0].substring(FORM.length()),
                        lines[1],
                        number(lines[2]),
                        number(lines[3]),
                        Hash.parse(lines[4]));
        if (!count.text().equals(text)) {
            throw new IllegalArgumentException("there is another way of writing the same");
        }
        return count;
    }

    private static long number(String digits) {
        if (!digits.matches("0|[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("a count is a whole number");
        }
        return Long.parseLong(digits);
    }
}
