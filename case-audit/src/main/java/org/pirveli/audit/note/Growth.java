package org.pirveli.audit.note;

import java.util.ArrayList;
import org.pirveli.audit.tree.Hash;
import org.pirveli.audit.tree.Proof;

/**
 * A checkpoint, and the proof that the log grew to it: what a witness is asked to cosign (the body
 * of C2SP {@code tlog-witness}, {@code add-checkpoint}).
 *
 * @param from the size that the witness knows; 0 if it knows none
 */
public record Growth(long from, Proof proof, SignedNote checkpoint) {

    private static final int MOST_HASHES = 63;

    public String written() {
        var text = new StringBuilder("old ").append(from).append('\n');
        proof.hashes().forEach(each -> text.append(each).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /**
     * Reads what a log says of its growth.
     *
     * @throws IllegalArgumentException if it is not written so
     */
    public static Growth parse(String text) {
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw new IllegalArgumentException("no checkpoint follows the proof");
        }
        var lines = text.substring(0, gap).split("\n", -1);
        if (!lines[0].matches("old (0|[1-9]\\d{0,17})") || lines.length > 1 + MOST_HASHES) {
            throw new IllegalArgumentException("a proof begins with the size it is from");
        }
        var hashes = new ArrayList<Hash>();
        for (int i = 1; i < lines.length; i++) {
            hashes.add(Hash.parse(lines[i]));
        }
        return new Growth(
                Long.parseLong(lines[0].substring(4)),
                new Proof(hashes),
                SignedNote.parse(text.substring(gap + 2)));
    }
}
