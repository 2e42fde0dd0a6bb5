package org.pirveli.server.engine.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.pirveli.audit.event.DisclosedText;

/** The key of one person: encrypts and opens that person's texts (AES-256-GCM). */
final class SubjectKey {

    /** How many bytes a key has. */
    static final int BYTES = 32;

    /** How many random bytes keep two equal texts from having the same hash. */
    static final int SALT = DisclosedText.SALT;

    private final Aead aead;
    private final byte[] key;

    SubjectKey(byte[] key) {
        this.key = key.clone();
        try {
            aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of " + BYTES + " bytes will do", e);
        }
    }

    /** The text as it is stored at its place. */
    String encrypted(Place place, String text, byte[] salt) {
        var clear = text.getBytes(StandardCharsets.UTF_8);
        var salted = Arrays.copyOf(salt, SALT + clear.length);
        System.arraycopy(clear, 0, salted, SALT, clear.length);
        try {
            return new EncryptedText(
                            place.subject(),
                            place.event(),
                            place.field(),
                            sha256(salted),
                            aead.encrypt(salted, place.bound()))
                    .text();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK encrypts by AES-GCM", e);
        }
    }

    /**
     * The text in clear.
     *
     * @throws Unopened if it was not encrypted with this key for this place
     */
    String opened(Place place, EncryptedText text) {
        return disclosed(place, text).text();
    }

    /**
     * The text in clear, and the salt that its hash was made with.
     *
     * @throws Unopened if it was not encrypted with this key for this place
     */
    DisclosedText disclosed(Place place, EncryptedText text) {
        try {
            var salted = aead.decrypt(text.content(), place.bound());
            if (!MessageDigest.isEqual(sha256(salted), text.hash())) {
                throw new Unopened("is not what its hash says");
            }
            return new DisclosedText(
                    Arrays.copyOf(salted, SALT),
                    new String(salted, SALT, salted.length - SALT, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IndexOutOfBoundsException _) {
            throw new Unopened("does not open where it stands");
        }
    }

    /** The key of the same person's contents, such as documents. */
    ContentKey contents() {
        return ContentKey.from(key);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
