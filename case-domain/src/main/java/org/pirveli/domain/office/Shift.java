package org.pirveli.domain.office;

import java.time.Instant;

/** A planned time at work, from an instant up to another one. */
public record Shift(Instant begins, Instant ends) {

    boolean covers(Instant instant) {
        return !instant.isBefore(begins) && instant.isBefore(ends);
    }

    boolean overlaps(Shift other) {
        return begins.isBefore(other.ends()) && other.begins().isBefore(ends);
    }
}
