package org.pirveli.api.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.pirveli.api.value.Uuids;

/**
 * Names one person whose data are kept, so that one person's cases are seen and erased together.
 */
public record SubjectId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SubjectId {}

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
