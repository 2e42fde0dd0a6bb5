package org.pirveli.api.retention;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * For how long something is kept: whole years, whole months, or both.
 *
 * @param value as in ISO 8601: {@code P5Y}, {@code P18M}, {@code P1Y6M}
 */
public record RetentionPeriod(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("P(\\d{1,3}Y(\\d{1,4}M)?|\\d{1,4}M)");

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RetentionPeriod {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a period of years and months: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
