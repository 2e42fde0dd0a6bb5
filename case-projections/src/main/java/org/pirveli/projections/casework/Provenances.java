package org.pirveli.projections.casework;

import java.time.Instant;
import java.util.Map;
import org.pirveli.api.Provenance;
import org.pirveli.api.Role;

/** Reads who, when and why from an event's metadata. */
public final class Provenances {

    private Provenances() {}

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if something is missing
     */
    public static Provenance of(Map<String, ?> metaData) {
        return new Provenance(
                text(metaData, Provenance.ACTOR),
                Role.valueOf(text(metaData, Provenance.ROLE)),
                text(metaData, Provenance.CLIENT),
                Instant.parse(text(metaData, Provenance.OCCURRED_AT)),
                Instant.parse(text(metaData, Provenance.RECORDED_AT)),
                text(metaData, Provenance.COMMAND),
                text(metaData, Provenance.COMMAND_ID),
                text(metaData, Provenance.CORRELATION_ID),
                text(metaData, Provenance.CAUSATION_ID));
    }

    private static String text(Map<String, ?> metaData, String key) {
        var value = metaData.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the event's metadata has no " + key);
        }
        return value.toString();
    }
}
