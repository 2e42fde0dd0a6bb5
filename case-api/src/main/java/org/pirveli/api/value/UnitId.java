package org.pirveli.api.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A part of the office with its own calendar, queue and rules. */
public record UnitId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a unit is named by 1 to 64 lower-case letters, digits and inner hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
