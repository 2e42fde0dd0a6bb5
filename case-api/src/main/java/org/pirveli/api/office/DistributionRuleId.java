package org.pirveli.api.office;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names a rule of distribution: {@code office}, or the unit that it is for. */
public record DistributionRuleId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DistributionRuleId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a rule: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
