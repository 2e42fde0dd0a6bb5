package org.pirveli.audit.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What a key says by its signature. */
public enum KeyKind {
    /** The log signed the note. */
    LOG((byte) 1, 0),

    /** A witness saw that the log only grew, and when (C2SP {@code tlog-cosignature}, v1). */
    WITNESS((byte) 4, Long.BYTES);

    private final byte number;
    private final int stamp;

    KeyKind(byte number, int stamp) {
        this.number = number;
        this.stamp = stamp;
    }

    byte number() {
        return number;
    }

    /** How many bytes stand before the signature itself. */
    int stamp() {
        return stamp;
    }

    static KeyKind of(byte number) {
        for (var kind : values()) {
            if (kind.number == number) {
                return kind;
            }
        }
        throw new IllegalArgumentException("a key of an unknown kind");
    }

    /** What is signed of a text. */
    byte[] message(String text, ByteBuffer stamp) {
        return (this == WITNESS ? "cosignature/v1\ntime " + stamp.getLong(0) + "\n" + text : text)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What stands before a signature made now. */
    ByteBuffer stampOf(Instant now) {
        var bytes = ByteBuffer.allocate(stamp);
        if (this == WITNESS) {
            bytes.putLong(0, now.getEpochSecond());
        }
        return bytes;
    }
}
