package org.pirveli.domain.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A training that someone completed.
 *
 * @param validUntil the last day on which it counts; {@code null} means for good
 */
public record Training(String training, LocalDate on, @Nullable LocalDate validUntil) {

    boolean countsOn(LocalDate date) {
        return !date.isBefore(on) && (validUntil == null || !date.isAfter(validUntil));
    }
}
