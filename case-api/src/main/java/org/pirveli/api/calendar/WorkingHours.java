package org.pirveli.api.calendar;

import java.time.LocalTime;

/**
 * A stretch of one day in which people work, in local time.
 *
 * @param closes midnight means the end of the day
 */
public record WorkingHours(LocalTime opens, LocalTime closes) {}
