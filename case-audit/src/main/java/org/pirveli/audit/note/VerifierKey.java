package org.pirveli.audit.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a key, written {@code name+id+base64} as for C2SP {@code signed-note}.
 *
 * @param name of the log or the witness
 * @param bytes of the key itself, 32
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes them
public record VerifierKey(String name, KeyKind kind, byte[] bytes) {

    public VerifierKey {
        if (name.isEmpty() || name.length() > 200 || !name.matches("[!-*,-~]+")) {
            throw new IllegalArgumentException(
                    "the name of a key has 1 to 200 ASCII characters, no spaces and no plus");
        }
        if (bytes.length != Ed25519.KEY) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
        }
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it is none, or its id is not its own
     */
    public static VerifierKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a key is written name+id+base64");
        }
        var content = Base64.getDecoder().decode(parts[2]);
        if (content.length != 1 + Ed25519.KEY) {
            throw new IllegalArgumentException("a key has 33 bytes");
        }
        var key =
                new VerifierKey(
                        parts[0],
                        KeyKind.of(content[0]),
                        Arrays.copyOfRange(content, 1, content.length));
        if (!key.idText().equals(parts[1])) {
            throw new IllegalArgumentException("the id of the key is not its own");
        }
        var _ = key.point();
        return key;
    }

    /** Which key it is, among those of one name. */
    int id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(kind.number());
            return ByteBuffer.wrap(digest.digest(bytes)).getInt();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has it", impossible);
        }
    }

    /** The same in eight hexadecimal digits. */
    public String idText() {
        return HexFormat.of().toHexDigits(id());
    }

    private PublicKey point() {
        return Ed25519.read(bytes);
    }

    /** Whether this key signed a note. */
    public boolean signed(SignedNote note) {
        return note.signatures().stream()
                .anyMatch(each ->
                        each.name().equals(name)
                                && each.keyId() == id()
                                && verifies(note.text(), each));
    }

    private boolean verifies(String text, SignedNote.Signature signature) {
        var bytes = signature.bytes();
        int begin = Integer.BYTES + kind.stamp();
        if (bytes.length != begin + Ed25519.SIGNATURE) {
            return false;
        }
        var stamp = ByteBuffer.wrap(Arrays.copyOfRange(bytes, Integer.BYTES, begin));
        return Ed25519.verifies(
                point(), kind.message(text, stamp), Arrays.copyOfRange(bytes, begin, bytes.length));
    }

    @Override
    public String toString() {
        return name
                + "+"
                + idText()
                + "+"
                + Base64.getEncoder()
                        .encodeToString(
                                ByteBuffer.allocate(1 + Ed25519.KEY)
                                        .put(kind.number())
                                        .put(bytes)
                                        .array());
    }
}
