package org.pirveli.server.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.casework.ClockPasts.ClockPast;
import org.pirveli.projections.report.Figures;
import org.pirveli.projections.report.Verdict;
import org.pirveli.server.rehearsal.RehearsalResult.ChangedCase;
import org.pirveli.server.rehearsal.RehearsalResult.RehearsedLevel;
import org.pirveli.server.rehearsal.RehearsalResult.RehearsedMonth;
import org.pirveli.server.rehearsal.RehearsalResult.RehearsedSums;
import org.pirveli.server.rehearsal.RehearsalResult.RehearsedUnit;

/** Counts what would have been; only sums are kept, and the first cases that change sides. */
final class RehearsalCount {

    private static final int LISTED = 1_000;

    private final ZoneId office;
    private final Instant until;
    private final Sums all = new Sums();
    private final Map<UnitId, Sums> units = new TreeMap<>(Comparator.comparing(UnitId::value));
    private final Map<LocalDate, Sums> months = new TreeMap<>();
    private final Map<Integer, Long> risen = new TreeMap<>();
    private final List<ChangedCase> changed = new ArrayList<>();
    private long excluded;
    private long inherited;
    private long moved;
    private long missedToMet;
    private long metToMissed;

    private static final class Sums {
        final Map<Verdict, Long> before = new EnumMap<>(Verdict.class);
        final Map<Verdict, Long> after = new EnumMap<>(Verdict.class);

        void add(Verdict was, Verdict wouldBe) {
            before.merge(was, 1L, Long::sum);
            after.merge(wouldBe, 1L, Long::sum);
        }
    }

    /**
     * Begins to count.
     *
     * @param until what is due by then and not answered was missed
     */
    RehearsalCount(ZoneId office, Instant until) {
        this.office = office;
        this.until = until;
    }

    /** Whether shares leave a clock out. */
    static boolean excluded(ClockPast past) {
        return switch (past.latest().state()) {
            case CANCELLED, NOT_MEASURED -> true;
            case RUNNING, PAUSED, MET, MET_LATE -> false;
        };
    }

    /** Takes one more clock. */
    void add(ClockPast past, Played played) {
        played.risen(until).forEach(level -> risen.merge(level, 1L, Long::sum));
        if (excluded(past)) {
            excluded++;
            return;
        }
        inherited += past.inherited() ? 1 : 0;
        var oldDueAt = Objects.requireNonNull(past.latest().dueAt(), "a due instant");
        var newDueAt = played.schedule().dueAt();
        moved += oldDueAt.equals(newDueAt) ? 0 : 1;
        var was = verdict(past, oldDueAt);
        var wouldBe = verdict(past, newDueAt);
        all.add(was, wouldBe);
        units.computeIfAbsent(past.latest().unit(), _ -> new Sums()).add(was, wouldBe);
        var month = LocalDate.ofInstant(past.startedAt(), office).withDayOfMonth(1);
        months.computeIfAbsent(month, _ -> new Sums()).add(was, wouldBe);
        if (was.broken() != wouldBe.broken()) {
            change(past, newDueAt, oldDueAt, was, wouldBe);
        }
    }

    /** A clock without a schedule of its own: closed history that nobody measured. */
    void addUnmeasured() {
        excluded++;
    }

    private void change(
            ClockPast past, Instant newDueAt, Instant oldDueAt, Verdict was, Verdict wouldBe) {
        missedToMet += was.broken() ? 1 : 0;
        metToMissed += wouldBe.broken() ? 1 : 0;
        if (changed.size() < LISTED) {
            changed.add(
                    new ChangedCase(
                            past.caseId(),
                            past.caseNumber(),
                            past.clockId(),
                            past.latest().unit(),
                            past.startedAt(),
                            oldDueAt,
                            newDueAt,
                            answeredAt(past),
                            was,
                            wouldBe));
        }
    }

    private Verdict verdict(ClockPast past, Instant dueAt) {
        return Verdict.of(answeredAt(past), dueAt, until);
    }

    private static @Nullable Instant answeredAt(ClockPast past) {
        return past.latest().state() == ClockState.RUNNING ? null : past.latest().stoppedAt();
    }

    /**
     * What has been counted.
     *
     * @param asOf the moment as of which clocks and rules are known
     * @param really how often each level rose
     */
    RehearsalResult result(Instant asOf, Map<Integer, Long> really) {
        var levels = new TreeSet<>(really.keySet());
        levels.addAll(risen.keySet());
        var before = sums(all.before);
        return new RehearsalResult(
                asOf,
                until,
                before.met() + before.metLate() + before.missed() + before.undecided(),
                excluded,
                inherited,
                moved,
                before,
                sums(all.after),
                levels.stream()
                        .map(level ->
                                new RehearsedLevel(
                                        level,
                                        really.getOrDefault(level, 0L),
                                        risen.getOrDefault(level, 0L)))
                        .toList(),
                missedToMet,
                metToMissed,
                List.copyOf(changed),
                units.entrySet().stream()
                        .map(each ->
                                new RehearsedUnit(
                                        each.getKey(),
                                        sums(each.getValue().before),
                                        sums(each.getValue().after)))
                        .toList(),
                months.entrySet().stream()
                        .map(each ->
                                new RehearsedMonth(
                                        each.getKey(),
                                        sums(each.getValue().before),
                                        sums(each.getValue().after)))
                        .toList());
    }

    private static RehearsedSums sums(Map<Verdict, Long> counts) {
        long met = counts.getOrDefault(Verdict.MET, 0L);
        long late = counts.getOrDefault(Verdict.MET_LATE, 0L);
        long missed = counts.getOrDefault(Verdict.MISSED, 0L);
        return new RehearsedSums(
                met,
                late,
                missed,
                counts.getOrDefault(Verdict.UNDECIDED, 0L),
                Figures.share(met, met + late + missed));
    }
}
