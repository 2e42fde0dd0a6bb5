package org.pirveli.audit.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Signatures of RFC 8032 over the platform's own implementation, with keys as bare bytes. */
final class Ed25519 {

    static final int KEY = 32;
    static final int SIGNATURE = 64;

    /** What stands before the 32 bytes in the encoding of RFC 8410. */
    private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final String NAME = "Ed25519";

    private Ed25519() {}

    static byte[] newSeed() {
        var seed = new byte[KEY];
        new SecureRandom().nextBytes(seed);
        return seed;
    }

    /** The public key that belongs to a seed: the platform derives it only while it makes a key. */
    static byte[] publicKeyOf(byte[] seed) {
        try {
            var maker = KeyPairGenerator.getInstance(NAME);
            maker.initialize(NamedParameterSpec.ED25519, new Given(seed));
            var encoded = maker.generateKeyPair().getPublic().getEncoded();
            return Arrays.copyOfRange(encoded, PUBLIC.length, encoded.length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initSign(
                    KeyFactory.getInstance(NAME)
                            .generatePrivate(
                                    new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads a public key.
     *
     * @throws IllegalArgumentException if it is no point of the curve
     */
    static PublicKey read(byte[] bytes) {
        try {
            return KeyFactory.getInstance(NAME)
                    .generatePublic(
                            new X509EncodedKeySpec(
                                    ByteBuffer.allocate(PUBLIC.length + bytes.length)
                                            .put(PUBLIC)
                                            .put(bytes)
                                            .array()));
        } catch (InvalidKeySpecException wrong) {
            throw new IllegalArgumentException("not an Ed25519 key", wrong);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return signed.length == SIGNATURE && signature.verify(signed);
        } catch (SignatureException | InvalidKeyException _) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Hands out what it was given. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
