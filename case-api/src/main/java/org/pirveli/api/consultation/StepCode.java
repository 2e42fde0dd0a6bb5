package org.pirveli.api.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names a step of the protocol of communication, in every version of it. */
public record StepCode(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StepCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a step is named by 1 to 40 upper-case letters, digits and underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
