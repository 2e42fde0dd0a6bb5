package org.pirveli.audit.note;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A text and signatures under it (C2SP {@code signed-note}).
 *
 * @param text ends with a line feed
 * @param signatures at least one
 */
public record SignedNote(String text, List<Signature> signatures) {

    private static final String DASH = "— ";
    private static final int LONGEST = 65_536;

    /**
     * A line below the text.
     *
     * @param name of the key
     * @param bytes four that tell which key it is, then the signature
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or changes them
    public record Signature(String name, byte[] bytes) {

        private static final int KEY_ID = 4;

        /** Which key signed, if it is right. */
        int keyId() {
            return ByteBuffer.wrap(bytes).getInt();
        }

        String line() {
            return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        }

        static Signature parse(String line) {
            var parts = line.substring(DASH.length()).split(" ", -1);
            if (parts.length != 2 || parts[0].isEmpty()) {
                throw new IllegalArgumentException("a signature is a name and base64");
            }
            var bytes = Base64.getDecoder().decode(parts[1]);
            if (bytes.length <= KEY_ID
                    || !Base64.getEncoder().encodeToString(bytes).equals(parts[1])) {
                throw new IllegalArgumentException("a signature is base64 of more than four bytes");
            }
            return new Signature(parts[0], bytes);
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || signatures.isEmpty()) {
            throw new IllegalArgumentException("a note has lines, and a signature");
        }
    }

    /**
     * Reads a note.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static SignedNote parse(String note) {
        int gap = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST
                || gap < 0
                || gap + 2 >= note.length()
                || !note.endsWith("\n")) {
            throw new IllegalArgumentException("not a signed note");
        }
        if (note.chars().anyMatch(each -> each < ' ' && each != '\n')) {
            throw new IllegalArgumentException("a signed note has no control characters");
        }
        var signatures = new ArrayList<Signature>();
        for (var line : note.substring(gap + 2, note.length() - 1).split("\n", -1)) {
            if (!line.startsWith(DASH)) {
                throw new IllegalArgumentException("below a note stand signatures alone");
            }
            signatures.add(Signature.parse(line));
        }
        return new SignedNote(note.substring(0, gap + 1), signatures);
    }

    /** The same note with one signature more. */
    public SignedNote with(Signature another) {
        var all = new ArrayList<>(signatures);
        all.add(another);
        return new SignedNote(text, all);
    }

    /** As it is handed round. */
    @Override
    public String toString() {
        var written = new StringBuilder(text).append('\n');
        signatures.forEach(each -> written.append(each.line()));
        return written.toString();
    }
}
