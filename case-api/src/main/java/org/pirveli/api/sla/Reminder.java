package org.pirveli.api.sla;

import java.time.Instant;
import java.util.List;

/**
 * A reminder before the due instant.
 *
 * @param share percent of the clock's working time spent by then, 1 to 99
 */
public record Reminder(int share, Instant at, List<ReminderRecipient> to) {}
