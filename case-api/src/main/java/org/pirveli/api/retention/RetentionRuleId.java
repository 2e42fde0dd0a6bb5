package org.pirveli.api.retention;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names one rule of retention, the same in all its versions.
 *
 * @param value 1 to 40 lower-case letters, digits and hyphens
 */
public record RetentionRuleId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RetentionRuleId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a rule of retention: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
