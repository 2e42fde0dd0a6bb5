package org.pirveli.projections.report;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How evenly something lies on several shoulders.
 *
 * @param shoulders how many there are
 * @param total what lies on all of them
 * @param most what lies on whoever has most
 * @param mostToMean how many times the mean that is: 1 if everyone has the same. Four digits behind
 *     the point; {@code null} if there is nothing to carry
 * @param gini 0 if everyone has the same, nearly 1 if one has everything. Four digits behind the
 *     point; {@code null} if there is nothing to carry
 */
public record Evenness(
        int shoulders,
        long total,
        long most,
        @Nullable BigDecimal mostToMean,
        @Nullable BigDecimal gini) {

    /**
     * Measures it.
     *
     * @param amounts on each of the shoulders, 0 or more
     */
    public static Evenness of(long... amounts) {
        var sorted = amounts.clone();
        Arrays.sort(sorted);
        int shoulders = sorted.length;
        long total = Arrays.stream(sorted).sum();
        long most = shoulders == 0 ? 0 : sorted[shoulders - 1];
        return new Evenness(
                shoulders,
                total,
                most,
                Figures.share(most * shoulders, total),
                Figures.share(differences(sorted), total * shoulders));
    }

    /** The differences between all pairs, each pair once. */
    private static long differences(long[] sorted) {
        long differences = 0;
        for (int i = 0; i < sorted.length; i++) {
            differences += (2L * i - sorted.length + 1) * sorted[i];
        }
        return differences;
    }
}
