package org.pirveli.server.verification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one verification of the views. */
public record VerificationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VerificationId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
