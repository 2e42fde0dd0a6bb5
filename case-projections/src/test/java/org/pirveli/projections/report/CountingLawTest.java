package org.pirveli.projections.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.projections.report.RandomClocks.HALF;
import static org.pirveli.projections.report.RandomClocks.OFFICE;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.sla.ClockState;
import org.pirveli.projections.casework.ClockFacts.ClockFact;
import org.pirveli.projections.waiting.Spread;
import org.pirveli.projections.waiting.Waits;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CountingLawTest {

    private static final Instant AS_OF = Instant.parse("2025-03-01T08:00:00Z");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void figures_are_what_a_naive_recount_of_the_same_clocks_gives(long seed) {
        var random = new Random(seed);
        var first = LocalDate.of(2024, 1, 1 + random.nextInt(28));
        var received = new Dates(first, LocalDate.of(2026, 1, 1));
        var clocks =
                new RandomClocks(seed)
                        .clocks()
                        .limit(random.nextInt(400))
                        .filter(clock ->
                                !LocalDate.ofInstant(clock.startedAt(), OFFICE).isBefore(first))
                        .toList();
        var period =
                random.nextInt(4) == 0 ? null : List.of(Period.values()).get(random.nextInt(5));
        var by = EnumSet.noneOf(Dimension.class);
        for (var dimension : Dimension.values()) {
            if (random.nextInt(3) == 0) {
                by.add(dimension);
            }
        }
        var counted = counted(clocks, new PromiseCount.Question(OFFICE, received, period, by));
        assertThat(counted.total()).isEqualTo(recounted(clocks));
        long together = 0;
        for (var group : counted.groups().entrySet()) {
            var alike = clocks.stream().filter(clock -> isIn(group.getKey(), by, clock)).toList();
            assertThat(group.getValue()).isEqualTo(recounted(alike));
            together += alike.size();
        }
        assertThat(together).isEqualTo(clocks.size());
        assertThat(counted.excluded())
                .containsExactlyElementsOf(
                        clocks.stream()
                                .filter(clock ->
                                        clock.state() == ClockState.CANCELLED
                                                || clock.state() == ClockState.NOT_MEASURED)
                                .toList());
    }

    private static PromiseCount.Counted counted(
            List<ClockFact> clocks, PromiseCount.Question question) {
        var count = new PromiseCount(AS_OF, question, HALF);
        clocks.forEach(count);
        return count.counted();
    }

    /** Told apart without the code that put it there. */
    private static boolean isIn(Group group, Set<Dimension> by, ClockFact clock) {
        var date = LocalDate.ofInstant(clock.startedAt(), OFFICE);
        var from = Objects.requireNonNull(group.received().from());
        var to = Objects.requireNonNull(group.received().to());
        return !date.isBefore(from)
                && !date.isAfter(to)
                && (!by.contains(Dimension.UNIT) || clock.unit().equals(group.unit()))
                && (!by.contains(Dimension.CHANNEL) || clock.channel() == group.channel())
                && (!by.contains(Dimension.TOPIC) || Objects.equals(clock.topic(), group.topic()))
                && (!by.contains(Dimension.KIND) || clock.kind() == group.kind())
                && (!by.contains(Dimension.POLICY) || clock.policy().equals(group.policy()));
    }

    private static Figures recounted(List<ClockFact> clocks) {
        long met = count(clocks, ClockState.MET);
        long late = count(clocks, ClockState.MET_LATE);
        long open = count(clocks, ClockState.RUNNING);
        long missed =
                clocks.stream()
                        .filter(clock -> clock.state() == ClockState.RUNNING)
                        .filter(clock -> Objects.requireNonNull(clock.dueAt()).compareTo(AS_OF) < 0)
                        .count();
        var waits =
                clocks.stream()
                        .filter(clock ->
                                clock.state() == ClockState.MET
                                        || clock.state() == ClockState.MET_LATE)
                        .map(clock ->
                                Duration.between(
                                        clock.startedAt(),
                                        Objects.requireNonNull(clock.stoppedAt())))
                        .sorted()
                        .toList();
        var worked = waits.stream().map(wait -> Duration.ofMillis(wait.toMillis() / 2)).toList();
        return new Figures(
                clocks.size(),
                met,
                late,
                missed,
                open - missed,
                count(clocks, ClockState.PAUSED),
                count(clocks, ClockState.CANCELLED),
                count(clocks, ClockState.NOT_MEASURED),
                clocks.stream().filter(ClockFact::backdated).count(),
                share(met, met + late + missed),
                spread(worked),
                spread(waits));
    }

    private static long count(List<ClockFact> clocks, ClockState state) {
        return clocks.stream().filter(clock -> clock.state() == state).count();
    }

    private static @Nullable BigDecimal share(long met, long decided) {
        return decided == 0
                ? null
                : new BigDecimal(met)
                        .divide(new BigDecimal(decided), new MathContext(30))
                        .setScale(4, RoundingMode.HALF_UP);
    }

    private static @Nullable Spread spread(List<Duration> sorted) {
        return sorted.isEmpty() ? null : new Spread(at(sorted, "0.5"), at(sorted, "0.9"));
    }

    /** As percentile_cont says it: the place among the sorted, and the part of the way beyond. */
    private static Duration at(List<Duration> sorted, String quantile) {
        var place = new BigDecimal(quantile).multiply(BigDecimal.valueOf(sorted.size() - 1L));
        var below = sorted.get(place.setScale(0, RoundingMode.FLOOR).intValue());
        var above = sorted.get(place.setScale(0, RoundingMode.CEILING).intValue());
        var way =
                BigDecimal.valueOf(above.minus(below).toMillis())
                        .multiply(place.remainder(BigDecimal.ONE));
        return below.plusMillis(way.longValue());
    }

    @Test
    void ten_answers_spread_as_a_spreadsheet_says() {
        var waits = new Waits();
        for (int hours : new int[] {9, 1, 8, 2, 7, 3, 6, 4, 5, 20}) {
            waits.add(Duration.ofHours(hours));
        }
        assertThat(waits.spread())
                .isEqualTo(new Spread(Duration.parse("PT5H30M"), Duration.parse("PT10H6M")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_rule_is_kept_by_answers_before_its_due_and_broken_by_silence_after_it(long seed) {
        var clocks = new RandomClocks(seed).clocks().limit(200).toList();
        Comparison.Rule short3 = clock -> clock.startedAt().plus(Duration.ofDays(3));
        Comparison.Rule long6 = clock -> clock.startedAt().plus(Duration.ofDays(6));
        var comparison = new Comparison(List.of(short3, long6), HALF, AS_OF);
        clocks.forEach(comparison::add);
        var compared = comparison.compared();
        assertThat(compared.answered())
                .isEqualTo(count(clocks, ClockState.MET) + count(clocks, ClockState.MET_LATE));
        assertThat(compared.unanswered())
                .isEqualTo(count(clocks, ClockState.RUNNING) + count(clocks, ClockState.PAUSED));
        assertThat(compared.calendar()).isEqualTo(recounted(clocks).calendar());
        assertThat(compared.working()).isEqualTo(recounted(clocks).working());
        assertKept(compared.kept().get(0), clocks, 3);
        assertKept(compared.kept().get(1), clocks, 6);
    }

    private static void assertKept(Comparison.Kept kept, List<ClockFact> clocks, int days) {
        long inTime = 0;
        long late = 0;
        long missed = 0;
        long undecided = 0;
        for (var clock : clocks) {
            var dueAt = clock.startedAt().plus(Duration.ofDays(days));
            switch (clock.state()) {
                case MET, MET_LATE -> {
                    boolean before = !Objects.requireNonNull(clock.stoppedAt()).isAfter(dueAt);
                    inTime += before ? 1 : 0;
                    late += before ? 0 : 1;
                }
                case RUNNING, PAUSED -> {
                    missed += AS_OF.isAfter(dueAt) ? 1 : 0;
                    undecided += AS_OF.isAfter(dueAt) ? 0 : 1;
                }
                case CANCELLED, NOT_MEASURED -> {}
            }
        }
        assertThat(List.of(kept.inTime(), kept.late(), kept.missed(), kept.undecided()))
                .isEqualTo(List.of(inTime, late, missed, undecided));
        assertThat(kept.share()).isEqualTo(share(inTime, inTime + late + missed));
        assertThat(kept.allowedCalendar())
                .isEqualTo(new Spread(Duration.ofDays(days), Duration.ofDays(days)));
    }

    @Test
    void what_is_due_at_midnight_is_due_on_the_day_that_ends() {
        var friday = LocalDate.of(2024, 6, 7);
        var midnight = friday.plusDays(1).atStartOfDay(OFFICE).toInstant();
        assertThat(DueDays.date(midnight, OFFICE)).isEqualTo(friday);
        assertThat(DueDays.date(midnight.plusMillis(1), OFFICE)).isEqualTo(friday.plusDays(1));
        var span = DueDays.span(friday, friday, OFFICE);
        assertThat(span.to()).isEqualTo(midnight.plusMillis(1));
        assertThat(span.from()).isEqualTo(friday.atStartOfDay(OFFICE).toInstant().plusMillis(1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_date_counts_what_falls_due_on_it(long seed) {
        var clocks = new RandomClocks(seed).clocks().limit(300).toList();
        var days = new DueDays(OFFICE);
        clocks.forEach(days);
        for (var date = LocalDate.of(2024, 1, 1); date.getYear() < 2026; date = date.plusDays(1)) {
            var from = date.atStartOfDay(OFFICE).toInstant();
            var to = date.plusDays(1).atStartOfDay(OFFICE).toInstant();
            var due =
                    clocks.stream()
                            .filter(DueDays::fallsDue)
                            .filter(clock -> {
                                var dueAt = Objects.requireNonNull(clock.dueAt());
                                return dueAt.isAfter(from) && !dueAt.isAfter(to);
                            })
                            .toList();
            assertThat(days.on(date))
                    .isEqualTo(new DueDays.Due(due.size(), count(due, ClockState.RUNNING)));
        }
    }
}
