package org.pirveli.api.sla;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.pirveli.api.value.Uuids;

/** Names one clock of one case; its attempts share the id. */
public record ClockId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClockId {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID in its canonical form
     */
    public static ClockId of(String text) {
        return new ClockId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
