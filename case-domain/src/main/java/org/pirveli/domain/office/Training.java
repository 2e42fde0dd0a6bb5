package org.pirveli.domain.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A training that someone completed.
 *
 * @param completedOn the first day on which it counts
 * @param validUntil the last day on which it counts; {@code null} means for good
 */
public record Training(String training, LocalDate completedOn, @Nullable LocalDate validUntil) {

    boolean countsOn(LocalDate date) {
        return !date.isBefore(completedOn) && (validUntil == null || !date.isAfter(validUntil));
    }
}
