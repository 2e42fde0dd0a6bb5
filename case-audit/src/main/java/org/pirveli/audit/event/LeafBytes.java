package org.pirveli.audit.event;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the content of a leaf: a byte for the version of this form, then field after field. Texts
 * and bytes have their length before them, so that no two events have the same content.
 */
final class LeafBytes {

    private static final int VERSION = 1;

    /** Stands where the length would, if there is nothing. */
    private static final int MISSING = -1;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream(1_024);

    LeafBytes() {
        content.write(VERSION);
    }

    LeafBytes number(long number) {
        content.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    LeafBytes text(@Nullable String text) {
        return text == null ? length(MISSING) : bytes(StoredEvent.utf8(text));
    }

    LeafBytes bytes(byte[] bytes) {
        length(bytes.length);
        content.writeBytes(bytes);
        return this;
    }

    private LeafBytes length(int length) {
        content.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        return this;
    }

    byte[] written() {
        return content.toByteArray();
    }
}
