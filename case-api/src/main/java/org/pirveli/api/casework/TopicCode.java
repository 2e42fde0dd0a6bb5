package org.pirveli.api.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What a case is about, as the office sorts it. */
public record TopicCode(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TopicCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a topic is named by 1 to 64 upper-case letters, digits and underscores,"
                            + " beginning with a letter");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
