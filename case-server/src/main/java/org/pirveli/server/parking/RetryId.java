package org.pirveli.server.parking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one retry of dead letters. */
public record RetryId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RetryId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
