package org.pirveli.domain.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.worktime.WorkingCalendar;

/**
 * A calendar changed, as a unit lives by it.
 *
 * @param calendar in the version that the change made
 * @param recordedAt what was due before stays missed
 * @param decree the act behind it; {@code null} if there is none
 * @param changedBy who changed it
 * @param mayShorten whether due instants may also move earlier
 */
public record CalendarChange(
        WorkingCalendar calendar,
        Instant recordedAt,
        String reason,
        @Nullable String decree,
        String changedBy,
        boolean mayShorten) {}
