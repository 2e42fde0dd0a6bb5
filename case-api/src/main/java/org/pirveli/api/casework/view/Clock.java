package org.pirveli.api.casework.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.Condition;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Reminder;
import org.pirveli.api.sla.Resumption;
import org.pirveli.api.sla.TraceDay;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;

/**
 * One clock of a case, in its latest attempt.
 *
 * @param unit the unit whose days count
 * @param settledVersion up to which version of its calendar changes are settled
 * @param inherited whether the due instant was a duplicate's
 * @param condition how it stands at the moment of reading; {@code null} unless it is running
 * @param resumed from when what is left of the term counts; {@code null} if it never stood still
 * @param dueAt {@code null} while it is paused, as are the other instants of its schedule
 * @param legalLimitAt the end of the due date, shown apart from the promise
 * @param pausedAt since when it stands still; {@code null} unless it is paused
 * @param daysLeft working days that it has while it is paused; 0 if nothing but the rest of a day
 *     is left
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
        @Nullable Resumption resumed,
        @Nullable Instant dueAt,
        @Nullable Instant legalLimitAt,
        @Nullable Instant atRiskAt,
        @Nullable Instant pausedAt,
        @Nullable Integer daysLeft,
        @Nullable Instant stoppedAt,
        VersionRef policy,
        VersionRef calendar,
        List<Reminder> reminders,
        List<EscalationLevel> levels,
        List<Integer> remindersRaised,
        List<TraceDay> trace) {}
