package org.pirveli.server.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.pirveli.api.casework.CaseId;
import org.pirveli.server.spool.Sha256;

/** Names one import. */
public record ImportId(@JsonValue UUID value) {

    private static final long RANDOM_A = 0x0FFFL;
    private static final long RANDOM_B = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /**
     * The id of the case that a row becomes: always the same, so that a row that is read again
     * after a crash finds its own case. A UUIDv7 with the time of the import.
     *
     * @param line of the row
     */
    CaseId caseAt(long line) {
        var digest =
                ByteBuffer.wrap(
                        Sha256.of((value + "/" + line).getBytes(StandardCharsets.US_ASCII)));
        long time = value.getMostSignificantBits() & ~0xFFFFL;
        return new CaseId(
                new UUID(
                        time | VERSION_7 | (digest.getLong() & RANDOM_A),
                        VARIANT | (digest.getLong() & RANDOM_B)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
