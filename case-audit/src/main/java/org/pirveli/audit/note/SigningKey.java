package org.pirveli.audit.note;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.pirveli.audit.note.SignedNote.Signature;

/**
 * A key that signs, written {@code PRIVATE+KEY+name+id+base64}. Whoever has it can sign in the name
 * of the log.
 */
public final class SigningKey {

    private static final String PRIVATE = "PRIVATE+KEY+";

    private final byte[] seed;
    private final VerifierKey verifier;

    private SigningKey(String name, KeyKind kind, byte[] seed) {
        this.seed = seed;
        this.verifier = new VerifierKey(name, kind, Ed25519.publicKeyOf(seed));
    }

    /**
     * A new key.
     *
     * @param name of the log, its origin, or of the witness: a domain and path is best
     * @throws IllegalArgumentException if it cannot be a name
     */
    public static SigningKey generate(String name, KeyKind kind) {
        return new SigningKey(name, kind, Ed25519.newSeed());
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it is none, or its id is not its own
     */
    public static SigningKey parse(String text) {
        var stripped = text.strip();
        if (!stripped.startsWith(PRIVATE)) {
            throw new IllegalArgumentException("a private key begins with " + PRIVATE);
        }
        var parts = stripped.substring(PRIVATE.length()).split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a private key is written name+id+base64");
        }
        var content = Base64.getDecoder().decode(parts[2]);
        if (content.length != 1 + Ed25519.KEY) {
            throw new IllegalArgumentException("a private key has 33 bytes");
        }
        var key =
                new SigningKey(
                        parts[0],
                        KeyKind.of(content[0]),
                        Arrays.copyOfRange(content, 1, content.length));
        if (!key.verifier.idText().equals(parts[1])) {
            throw new IllegalArgumentException("the id of the private key is not its own");
        }
        return key;
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** Signs a text; a log's signature does not tell when. */
    public SignedNote sign(String text, Instant now) {
        var signature = signature(text, now);
        return new SignedNote(text, List.of(signature));
    }

    /** Signs a note that others have signed before. */
    public SignedNote cosign(SignedNote note, Instant now) {
        return note.with(signature(note.text(), now));
    }

    private Signature signature(String text, Instant now) {
        var kind = verifier.kind();
        var stamp = kind.stampOf(now);
        return new Signature(
                verifier.name(),
                ByteBuffer.allocate(Integer.BYTES + kind.stamp() + Ed25519.SIGNATURE)
                        .putInt(verifier.id())
                        .put(stamp.duplicate().clear())
                        .put(Ed25519.sign(seed, kind.message(text, stamp)))
                        .array());
    }

    /** As it is kept in a file: a secret. */
    public String secretText() {
        return PRIVATE
                + verifier.name()
                + "+"
                + verifier.idText()
                + "+"
                + Base64.getEncoder()
                        .encodeToString(
                                ByteBuffer.allocate(1 + Ed25519.KEY)
                                        .put(verifier.kind().number())
                                        .put(seed)
                                        .array());
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "the private key of " + verifier;
    }
}
