package org.pirveli.sla;

import java.util.List;
import java.util.Set;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Reminder;

/**
 * A clock that has not ended, in its present attempt, as the views see it. One that stands still
 * has neither reminders nor levels before it, but keeps those that were raised.
 *
 * @param version of the case: how many of its events the views have seen
 * @param reminders of its latest schedule
 * @param levels of its latest schedule
 * @param remindersRaised shares at which this attempt reminded
 * @param levelsRaised levels that this attempt escalated to
 */
public record OpenClock(
        CaseId caseId,
        long version,
        ClockId clockId,
        int attempt,
        List<Reminder> reminders,
        List<EscalationLevel> levels,
        Set<Integer> remindersRaised,
        Set<Integer> levelsRaised) {}
