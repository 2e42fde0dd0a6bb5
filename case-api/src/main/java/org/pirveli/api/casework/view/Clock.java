package org.pirveli.api.casework.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.UnitId;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.Condition;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Reminder;
import org.pirveli.api.sla.TraceDay;
import org.pirveli.api.sla.VersionRef;

/**
 * One clock of a case, in its latest attempt.
 *
 * @param unit the unit whose days count
 * @param settledVersion up to which version of its calendar changes are settled
 * @param inherited whether the due instant was a duplicate's
 * @param condition how it stands at the moment of reading; {@code null} unless it is running
 * @param legalLimitAt the end of the due date, shown apart from the promise
 * @param stoppedAt when the attempt ended, in the world
 * @param remindersRaised shares of working time at which this attempt reminded
 */
public record Clock(
        ClockId clockId,
        ClockName name,
        int attempt,
        UnitId unit,
        int settledVersion,
        boolean inherited,
        ClockState state,
        @Nullable Condition condition,
        Instant startedAt,
        Instant dueAt,
        Instant legalLimitAt,
        Instant atRiskAt,
        @Nullable Instant stoppedAt,
        VersionRef policy,
        VersionRef calendar,
        List<Reminder> reminders,
        List<EscalationLevel> levels,
        List<Integer> remindersRaised,
        List<TraceDay> trace) {}
