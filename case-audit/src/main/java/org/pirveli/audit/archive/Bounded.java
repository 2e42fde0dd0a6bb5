package org.pirveli.audit.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends where a part would become larger than it can be in earnest. */
final class Bounded extends FilterInputStream {

    /** Events are never that much alike. */
    private static final long MOST_PER_COMPRESSED_BYTE = 300;

    private static final long ALWAYS_ALLOWED = 64L << 20;

    private final Part part;
    private long left;

    Bounded(InputStream stream, Part part, long compressed) {
        super(stream);
        this.part = part;
        this.left =
                Math.min(
                        part.limit(),
                        ALWAYS_ALLOWED
                                + Math.multiplyExact(
                                        Math.clamp(compressed, 0L, 1L << 42),
                                        MOST_PER_COMPRESSED_BYTE));
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException(part.entry() + " unfolds to more than it can be in earnest");
        }
    }
}
