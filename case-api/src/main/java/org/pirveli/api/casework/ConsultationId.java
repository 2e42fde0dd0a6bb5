package org.pirveli.api.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.pirveli.api.value.Uuids;

/** Names one live contact for ever. The client may choose it; the server makes UUIDv7. */
public record ConsultationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConsultationId {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID in its canonical form
     */
    public static ConsultationId of(String text) {
        return new ConsultationId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
