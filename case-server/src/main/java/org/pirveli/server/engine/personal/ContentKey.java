package org.pirveli.server.engine.personal;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts contents of any length, one segment of 64 KiB in memory at a time (AES-256-GCM, each
 * content under a key derived for it alone), and gives them names that tell nothing of them.
 */
public final class ContentKey {

    private static final int SEGMENT = 64 * 1024;
    private static final int KEY = 32;
    private static final String MAC = "HmacSha256";
    private static final String PRF = "HMACSHA256";
    private static final byte[] PURPOSE = "contents".getBytes(StandardCharsets.UTF_8);

    private final StreamingAead cipher;
    private final PrfHmacJce names;

    private ContentKey(byte[] secret) {
        try {
            var keys = Hkdf.computeHkdf(MAC, secret, new byte[0], PURPOSE, 2 * KEY);
            cipher = new AesGcmHkdfStreaming(Arrays.copyOf(keys, KEY), MAC, KEY, SEGMENT, 0);
            names = new PrfHmacJce(PRF, new SecretKeySpec(keys, KEY, KEY, PRF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK knows AES-GCM and HMAC", e);
        }
    }

    /** Derived from another key, which then never encrypts contents itself. */
    static ContentKey from(byte[] secret) {
        return new ContentKey(secret);
    }

    /** A key that is kept nowhere: what it encrypts can be read as long as somebody holds it. */
    public static ContentKey passing() {
        var secret = new byte[KEY];
        new SecureRandom().nextBytes(secret);
        return new ContentKey(secret);
    }

    /**
     * By what a content is found again that is known by its digest: 64 hexadecimal digits, from
     * which nobody without the key can tell whether it is a content that he guesses.
     */
    public String nameOf(String digest) {
        try {
            return HexFormat.of()
                    .formatHex(names.compute(digest.getBytes(StandardCharsets.UTF_8), KEY));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK knows HMAC", e);
        }
    }

    /**
     * What is written to it arrives encrypted at the other one, and is whole once it is closed.
     *
     * @param place where the content stands; it opens nowhere else
     */
    public OutputStream encrypting(OutputStream stored, String place) throws IOException {
        try {
            return cipher.newEncryptingStream(stored, bound(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK encrypts by AES-GCM", e);
        }
    }

    /**
     * The content in clear. Reading fails if it was changed, cut short, or stands elsewhere.
     *
     * @param place where it stands
     */
    public InputStream opening(InputStream stored, String place) throws IOException {
        try {
            return cipher.newDecryptingStream(stored, bound(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK decrypts by AES-GCM", e);
        }
    }

    private static byte[] bound(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
