package org.pirveli.api.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.pirveli.api.value.Uuids;

/** Names one case for ever. The client may choose it; the server makes UUIDv7. */
public record CaseId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseId {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID in its canonical form
     */
    public static CaseId of(String text) {
        return new CaseId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
