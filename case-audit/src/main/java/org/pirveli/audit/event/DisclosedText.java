package org.pirveli.audit.event;

/**
 * What an encrypted text was encrypted from.
 *
 * @param salt random bytes, {@value #SALT} of them, without which the text could be guessed by its
 *     hash
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes them
public record DisclosedText(byte[] salt, String text) {

    /** How many random bytes stand before a text: with any other number, a part of it could. */
    public static final int SALT = 16;

    public DisclosedText {
        if (salt.length != SALT) {
            throw new IllegalArgumentException("a salt has " + SALT + " bytes");
        }
    }
}
