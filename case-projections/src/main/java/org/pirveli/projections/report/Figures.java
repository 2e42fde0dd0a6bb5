package org.pirveli.projections.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.waiting.Spread;

/**
 * How some promises were kept.
 *
 * @param received all of them; the seven counts that follow add up to it
 * @param missed not answered, and past due
 * @param running not answered, and not due yet
 * @param backdated of those met and met late, how many were recorded more than 15 minutes after
 *     they were given, on evidence
 * @param share of those met among those that are decided: met, met late, and missed. Four digits
 *     behind the point; {@code null} if none is decided
 * @param working working time from start to answer, of those met and met late; {@code null} if
 *     there are none
 * @param calendar the same by the calendar, nights and holidays included
 */
public record Figures(
        long received,
        long met,
        long metLate,
        long missed,
        long running,
        long paused,
        long cancelled,
        long notMeasured,
        long backdated,
        @Nullable BigDecimal share,
        @Nullable Spread working,
        @Nullable Spread calendar) {

    private static final int DIGITS = 4;

    /** A part of a whole; {@code null} of nothing. */
    public static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
