package org.pirveli.server.engine.consultation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes telephone numbers with the server's secret, alike on every node and for ever. */
final class KeyedPhoneHash implements Function<String, Optional<String>> {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    KeyedPhoneHash(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** However the number was written. */
    @Override
    public Optional<String> apply(String dialled) {
        return PhoneNumbers.e164(dialled).map(this::hashed);
    }

    private String hashed(String phone) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update("telephone-number".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(phone.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows " + ALGORITHM, e);
        }
    }
}
