package org.pirveli.api.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.pirveli.api.value.Uuids;

/**
 * Names one person whose data are kept, so that one person's cases are seen and erased together.
 */
public record SubjectId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SubjectId {}

    /**
     * Someone who works on cases, as a person whose own data are kept: their conflicts of interest.
     * The same id for the same operator on every node.
     */
    public static SubjectId of(OperatorId operator) {
        return new SubjectId(
                UUID.nameUUIDFromBytes(
                        ("operator/" + operator.value()).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID in its canonical form
     */
    public static SubjectId of(String text) {
        return new SubjectId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
