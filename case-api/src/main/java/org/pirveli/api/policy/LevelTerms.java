package org.pirveli.api.policy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.Position;

/**
 * When a missed clock is put before whom. One of the two offsets is given.
 *
 * @param level numbered from 1, in the order of time
 * @param afterWorkingTime so much working time after the due instant, zero or more; zero means at
 *     once, {@code null} that days are given
 * @param afterWorkingDays at the same local time, so many working days after it, 1 or more; {@code
 *     null} if working time is given
 */
public record LevelTerms(
        int level,
        @Nullable Duration afterWorkingTime,
        @Nullable Integer afterWorkingDays,
        Position to) {}
