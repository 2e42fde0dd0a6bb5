package org.pirveli.api.office;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names an outside body. */
public record BodyId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BodyId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a body: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
