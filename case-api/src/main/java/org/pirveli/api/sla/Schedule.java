package org.pirveli.api.sla;

import java.time.Instant;
import java.util.List;

/**
 * When a clock reminds, falls due and escalates, under which rules, and why then.
 *
 * @param dueAt an answer at this very instant is in time
 * @param legalLimitAt the end of the due date in the office's zone (Civil Code of Georgia, art.
 *     123)
 * @param atRiskAt when 80 % of the working time is spent
 * @param reminders in order of time
 * @param levels in order of level, which is also that of time
 * @param trace each date from the day after receipt to the due date
 */
public record Schedule(
        Instant dueAt,
        Instant legalLimitAt,
        Instant atRiskAt,
        VersionRef policy,
        VersionRef calendar,
        List<Reminder> reminders,
        List<EscalationLevel> levels,
        List<TraceDay> trace) {}
