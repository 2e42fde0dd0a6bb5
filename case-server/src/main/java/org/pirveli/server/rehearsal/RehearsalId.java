package org.pirveli.server.rehearsal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one rehearsal. */
public record RehearsalId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RehearsalId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
