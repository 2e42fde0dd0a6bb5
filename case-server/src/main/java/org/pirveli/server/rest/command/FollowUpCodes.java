package org.pirveli.server.rest.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.pirveli.api.casework.CaseId;

/**
 * The codes with which applicants follow their cases. They are derived, never stored: the same case
 * and issue number always give the same code, and another issue number replaces it.
 */
public final class FollowUpCodes {

    /** The issue number of the code that a registration answers. */
    public static final int FIRST = 1;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 10;

    /** Crockford's base 32: no I, L, O, U, which are misread or misheard. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecretKeySpec key;

    /**
     * Prepares to derive codes.
     *
     * @param secret of the server, the same on every node and for ever
     */
    public FollowUpCodes(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * The code of a case.
     *
     * @param issue 1 or more
     */
    public String code(CaseId caseId, int issue) {
        var message =
                ByteBuffer.allocate(20)
                        .putLong(caseId.value().getMostSignificantBits())
                        .putLong(caseId.value().getLeastSignificantBits())
                        .putInt(issue)
                        .array();
        long bits = ByteBuffer.wrap(hmac(message)).getLong();
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(DIGITS.charAt((int) (bits >>> (59 - 5 * i)) & 31));
        }
        return code.toString();
    }

    /**
     * Whether somebody knows the code of a case: however it is spaced or spelt, with O for 0 and I
     * or L for 1, as people read them. Takes the same time whatever is wrong.
     */
    public boolean isOf(CaseId caseId, String given) {
        var meant =
                given.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return MessageDigest.isEqual(
                code(caseId, FIRST).getBytes(StandardCharsets.UTF_8),
                meant.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hmac(byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update("follow-up-code".getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows " + ALGORITHM, e);
        }
    }
}
