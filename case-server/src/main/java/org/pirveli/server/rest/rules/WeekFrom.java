package org.pirveli.server.rest.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.WorkingHours;

/**
 * The hours of an ordinary week.
 *
 * @param from the first date on which they hold; {@code null} from the beginning
 * @param week a day left out is free
 */
public record WeekFrom(@Nullable LocalDate from, Map<DayOfWeek, List<WorkingHours>> week) {}
