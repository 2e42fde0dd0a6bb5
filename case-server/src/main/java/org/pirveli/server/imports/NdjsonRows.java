package org.pirveli.server.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.json.RestJson;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;

/** Reads one JSON object a line; empty lines are passed over. A broken line spoils no other. */
final class NdjsonRows implements RawRows {

    private static final int LONGEST = BodyBytes.COMMAND;

    private final BufferedInputStream content;
    private long line;
    private @Nullable RawRow next;

    NdjsonRows(InputStream content) {
        this.content = new BufferedInputStream(content);
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                var bytes = line();
                if (bytes == null) {
                    return false;
                }
                line++;
                if (!isBlank(bytes)) {
                    next = row(bytes);
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = Objects.requireNonNull(next);
        next = null;
        return row;
    }

    private RawRow row(byte[] bytes) {
        var nothing = RestJson.MAPPER.createObjectNode();
        if (bytes.length > LONGEST) {
            return new RawRow(
                    line, nothing, Fault.body("", FaultKind.TOO_LONG, Map.of("maximum", LONGEST)));
        }
        try {
            return new RawRow(line, StrictJson.read(bytes), null);
        } catch (InvalidRequest invalid) {
            return new RawRow(line, nothing, invalid.faults().getFirst());
        }
    }

    /** The bytes of a line, as many as are of use; {@code null} at the end. */
    private byte @Nullable [] line() throws IOException {
        int first = content.read();
        if (first < 0) {
            return null;
        }
        var bytes = new ByteArrayOutputStream();
        for (int each = first; each >= 0 && each != '\n'; each = content.read()) {
            if (bytes.size() <= LONGEST) {
                bytes.write(each);
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (" \t\r".indexOf(each) < 0) {
                return false;
            }
        }
        return true;
    }
}
