package org.pirveli.projections.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How uniform some replies are.
 *
 * @param replies all of them; the three counts that follow add up to it
 * @param asPublished those in the very words of a template
 * @param edited those from a template, but with other words
 * @param free those without a template
 * @param share of those as published among all. Four digits behind the point; {@code null} of
 *     nothing
 * @param meanDistance how far the edited ones were edited, 0 to 1, on the average; {@code null} if
 *     there are none
 * @param medianDistance half of the edited ones were edited no further; {@code null} if there are
 *     none
 */
public record UniformityFigures(
        long replies,
        long asPublished,
        long edited,
        long free,
        @Nullable BigDecimal share,
        @Nullable BigDecimal meanDistance,
        @Nullable BigDecimal medianDistance) {

    private static final long WHOLE = 10_000;

    /**
     * Counts.
     *
     * @param distances of the edited ones, in ten-thousandths
     */
    static UniformityFigures of(long asPublished, long free, List<Integer> distances) {
        int edited = distances.size();
        long replies = asPublished + free + edited;
        long sum = distances.stream().mapToLong(Integer::longValue).sum();
        var sorted = distances.stream().sorted().toList();
        return new UniformityFigures(
                replies,
                asPublished,
                edited,
                free,
                Figures.share(asPublished, replies),
                Figures.share(sum, WHOLE * edited),
                edited == 0
                        ? null
                        : Figures.share(
                                sorted.get((edited - 1) / 2) + sorted.get(edited / 2), 2 * WHOLE));
    }
}
