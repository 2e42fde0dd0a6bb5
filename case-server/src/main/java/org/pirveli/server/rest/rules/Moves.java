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

    /** What would become of a clock. */
    public enum Verdict {
        /** It gets another due instant. */
        MOVES,

        /** It is due when it was. */
        UNCHANGED,

        /** It was missed before, and stays missed. */
        MISSED,

        /** Its due instant is the promise made to a duplicate. */
        INHERITED,

        /** It would be due earlier, which was not asked for. */
        WOULD_SHORTEN,

        /** It would be due in the past. */
        WOULD_BE_PAST
    }

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
