package org.pirveli.server.rest.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.casework.Verdict;

/**
 * What a change of the rules would do to the clocks that have not ended.
 *
 * @param clocks how many there are by the calendar or policy
 * @param moving how many of them would get another due instant
 * @param levelsMoving how many would stay due at the same instant, but get other levels or
 *     reminders
 * @param staying how many would keep all of their instants, by the reason why
 * @param items those that would move, then those of which only levels or reminders would, then
 *     those that stay although the rules would move them, by the reason why; of each kind those
 *     that are due first come first. The first 1,000; none that are unchanged or stand still
 */
public record Moves(
        int clocks, int moving, int levelsMoving, Map<Verdict, Integer> staying, List<Move> items) {

    /**
     * One clock.
     *
     * @param newDueAt as the rules would make it, whether or not it moves; {@code null} if they
     *     make none, or the clock inherited its own
     */
    public record Move(
            CaseId caseId,
            CaseNumber caseNumber,
            UnitId unit,
            @Nullable OperatorId assignee,
            ClockId clockId,
            ClockName clock,
            int attempt,
            Verdict verdict,
            Instant oldDueAt,
            @Nullable Instant newDueAt) {}
}
