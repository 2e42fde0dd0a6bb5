package org.pirveli.api.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The user name of someone who works on cases. */
public record OperatorId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[\\p{Graph}]{1,100}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OperatorId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an operator is named by 1 to 100 visible characters without spaces");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
