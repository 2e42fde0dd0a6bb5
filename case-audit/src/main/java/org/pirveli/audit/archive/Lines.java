package org.pirveli.audit.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import org.jspecify.annotations.Nullable;

/** The lines of a part, one after the other. */
final class Lines {

    /** The longest event that can be, with room to spare. */
    static final int LONGEST = 64 << 20;

    private final InputStream stream;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(8_192);
    private int at;
    private int end;

    Lines(InputStream stream) {
        this.stream = stream;
    }

    /**
     * The next line, without its end; {@code null} after the last one.
     *
     * @throws CharacterCodingException if it is not UTF-8, or the part ends within it; the next one
     *     can be read all the same
     * @throws IOException if the part cannot be read, or the line does not end
     */
    @Nullable String next() throws IOException {
        line.reset();
        if (at == end && !fill()) {
            return null;
        }
        while (!takeUpToItsEnd()) {
            if (line.size() > LONGEST) {
                throw new IOException("a line does not end");
            }
            if (!fill()) {
                throw new MalformedInputException(line.size());
            }
        }
        return Archive.decoded(line.toByteArray());
    }

    private boolean takeUpToItsEnd() {
        int from = at;
        while (at < end && buffer[at] != '\n') {
            at++;
        }
        line.write(buffer, from, at - from);
        boolean ended = at < end;
        at += ended ? 1 : 0;
        return ended;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, stream.read(buffer));
        return end > 0;
    }
}
