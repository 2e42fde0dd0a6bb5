package org.pirveli.audit.note;

import org.pirveli.audit.tree.Hash;

/**
 * What is signed of a log: how long it was, and the root of its tree then (C2SP {@code
 * tlog-checkpoint}).
 *
 * @param origin names the log; that of its key
 * @param size how many events
 */
public record Checkpoint(String origin, long size, Hash root) {

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    /**
     * Reads the text of a note. Lines that other logs add below are no part of what is read, but
     * remain signed.
     *
     * @throws IllegalArgumentException if it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty()) {
            throw new IllegalArgumentException("a checkpoint has an origin, a size and a root");
        }
        if (!lines[1].matches("0|[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("the size of a checkpoint is a whole number");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.parse(lines[2]));
    }
}
