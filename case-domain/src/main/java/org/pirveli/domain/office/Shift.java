package org.pirveli.domain.office;

import java.time.Instant;

/** A planned time at work, from an instant up to another one. */
public record Shift(Instant from, Instant to) {

    boolean covers(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    boolean overlaps(Shift other) {
        return from.isBefore(other.to()) && other.from().isBefore(to);
    }
}
