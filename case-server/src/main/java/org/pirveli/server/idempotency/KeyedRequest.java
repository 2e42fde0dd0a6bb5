package org.pirveli.server.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A request that carries an idempotency key, by its digests.
 *
 * @param scope hexadecimal digest of who asks, for what, and under which key
 * @param body hexadecimal digest of the scope and of the body, byte by byte: the key of the
 *     request, which is kept nowhere, hides from those who guess what was sent
 */
public record KeyedRequest(String scope, String body) {

    /**
     * Recognises a request.
     *
     * @param scope what must be equal for two requests to be the same one
     */
    public static KeyedRequest of(List<String> scope, byte[] body) {
        return ofDigest(scope, hex(sha256().digest(body)));
    }

    /**
     * The same for a body that was digested while it came in.
     *
     * @param body hexadecimal SHA-256
     */
    public static KeyedRequest ofDigest(List<String> scope, String body) {
        var bound = digestOf(scope);
        bound.update(body.getBytes(StandardCharsets.US_ASCII));
        return new KeyedRequest(hex(digestOf(scope).digest()), hex(bound.digest()));
    }

    private static MessageDigest digestOf(List<String> scope) {
        var whole = sha256();
        for (var part : scope) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            whole.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            whole.update(bytes);
        }
        return whole;
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
