package org.pirveli.server.rest.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.UnitId;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.domain.casework.CatchingUp.Verdict;

/**
 * What a change of the rules would do to the clocks that run.
 *
 * @param clocks how many run by the calendar or policy
 * @param moving how many of them would get another due instant
 * @param staying how many would not, by the reason why
 * @param items those that would move, and those that stay although the rules would move them,
 *     earliest old due first; the first 1,000
 */
public record Moves(int clocks, int moving, Map<Verdict, Integer> staying, List<Move> items) {

    /**
     * One clock.
     *
     * @param newDueAt as the rules would make it, whether or not it moves
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
            Instant newDueAt) {}
}
