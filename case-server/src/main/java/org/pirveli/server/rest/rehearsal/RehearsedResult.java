package org.pirveli.server.rest.rehearsal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.report.Verdict;
import org.pirveli.server.rehearsal.RehearsalResult;
import org.pirveli.server.rehearsal.RehearsalResult.RehearsedLevel;
import org.pirveli.server.rehearsal.RehearsalResult.RehearsedMonth;
import org.pirveli.server.rehearsal.RehearsalResult.RehearsedSums;
import org.pirveli.server.rehearsal.RehearsalResult.RehearsedUnit;

/**
 * What would have been, with the way to the events of each case.
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
public record RehearsedResult(
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
     * A case that would have changed sides.
     *
     * @param unit where it stands now
     * @param answeredAt {@code null} without an answer
     * @param history where its events are
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
            Verdict after,
            String history) {

        static ChangedCase of(RehearsalResult.ChangedCase changed) {
            return new ChangedCase(
                    changed.caseId(),
                    changed.caseNumber(),
                    changed.clockId(),
                    changed.unit(),
                    changed.startedAt(),
                    changed.oldDueAt(),
                    changed.newDueAt(),
                    changed.answeredAt(),
                    changed.before(),
                    changed.after(),
                    "/api/v1/cases/" + changed.caseId() + "/history");
        }
    }

    static RehearsedResult of(RehearsalResult result) {
        return new RehearsedResult(
                result.asOf(),
                result.until(),
                result.clocks(),
                result.excluded(),
                result.inherited(),
                result.moved(),
                result.before(),
                result.after(),
                result.escalations(),
                result.missedToMet(),
                result.metToMissed(),
                result.changed().stream().map(ChangedCase::of).toList(),
                result.units(),
                result.months());
    }
}
