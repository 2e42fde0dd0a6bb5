package org.pirveli.server.rehearsal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.report.Verdict;

/**
 * What would have been.
 *
 * @param asOf the moment as of which cases and rules are known
 * @param until what was neither answered nor due by then is undecided
 * @param clocks how many were played through; the cancelled and the unmeasured are not among them
 * @param excluded how many were cancelled or never measured
 * @param inherited how many kept the due instant of a duplicate
 * @param moved how many would have been due at another instant
 * @param before what really was
 * @param after what would have been
 * @param escalations how often each level rose, and would have
 * @param missedToMet how many would have kept their promise after all
 * @param metToMissed how many would have broken it
 * @param changed the first 1,000 of both
 */
public record RehearsalResult(
        Instant asOf,
        Instant until,
        long clocks,
        long excluded,
        long inherited,
        long moved,
        RehearsedSums before,
        RehearsedSums after,
        List<RehearsedLevel> escalations,
        long missedToMet,
        long metToMissed,
        List<ChangedCase> changed,
        List<RehearsedUnit> units,
        List<RehearsedMonth> months) {

    /**
     * Promises by what becomes of them.
     *
     * @param share of those met among all but the undecided; {@code null} if there are none
     */
    public record RehearsedSums(
            long met, long metLate, long missed, long undecided, @Nullable BigDecimal share) {}

    /** How often a level rose, over all attempts, and would have. */
    public record RehearsedLevel(int level, long before, long after) {}

    /**
     * A case that would have changed sides.
     *
     * @param unit where it stands now
     * @param answeredAt {@code null} without an answer
     */
    public record ChangedCase(
            CaseId caseId,
            CaseNumber caseNumber,
            ClockId clockId,
            UnitId unit,
            Instant startedAt,
            Instant oldDueAt,
            Instant newDueAt,
            @Nullable Instant answeredAt,
            Verdict before,
            Verdict after) {}

    /** The cases that stand in one unit now. */
    public record RehearsedUnit(UnitId unit, RehearsedSums before, RehearsedSums after) {}

    /**
     * What was received in one month.
     *
     * @param month its first date
     */
    public record RehearsedMonth(LocalDate month, RehearsedSums before, RehearsedSums after) {}
}
