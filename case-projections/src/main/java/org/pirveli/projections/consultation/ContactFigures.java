package org.pirveli.projections.consultation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How some consultations went.
 *
 * @param offered all of them; the four counts that follow add up to it
 * @param unanswered those that ended without an answer
 * @param brokenOff those that were answered, and ended before their end
 * @param open those that go on, or wait
 * @param withinTarget of the completed ones, those attended to for no longer than the target
 * @param share of those among the completed ones, with four digits behind the point; {@code null}
 *     if there are none
 * @param attended how long operators attended to the completed ones; {@code null} without any
 * @param elapsed how long those lasted, from the answer to the end
 */
public record ContactFigures(
        long offered,
        long completed,
        long unanswered,
        long brokenOff,
        long open,
        long withinTarget,
        @Nullable BigDecimal share,
        @Nullable HandlingTime attended,
        @Nullable HandlingTime elapsed) {}
