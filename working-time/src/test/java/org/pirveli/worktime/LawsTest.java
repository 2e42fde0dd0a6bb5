package org.pirveli.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every office and every receipt, by random walks. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LawsTest {

    private static final Duration NANO = Duration.ofNanos(1);
    private static final int STEPS = 100;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_due_instant_lies_after_the_receipt_within_the_last_day_of_its_trace(long seed) {
        var random = new Random(seed);
        var office = new RandomOffice(random);
        for (int i = 0; i < STEPS; i++) {
            Instant received = office.instant(NANO);
            Term term = office.term();
            Due due = office.calendar.due(term, received);
            LocalDate last = due.trace().getLast().date();
            boolean inDays = term.unit() != TermUnit.WORKING_HOURS;

            assertThat(due.dueAt()).isAfter(received).isBeforeOrEqualTo(due.legalLimitAt());
            assertThat(due.legalLimitAt())
                    .isEqualTo(last.plusDays(1).atStartOfDay(office.calendar.zone()).toInstant());
            assertThat(due.dueAt().atZone(office.calendar.zone()).minusNanos(1).toLocalDate())
                    .isEqualTo(last);
            assertThat(due.trace().getLast().working()).isTrue();
            LocalDate first = received.atZone(office.calendar.zone()).toLocalDate();
            assertThat(due.trace())
                    .extracting(TracedDay::date)
                    .containsExactlyElementsOf(
                            (inDays ? first.plusDays(1) : first)
                                    .datesUntil(last.plusDays(1))
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_comes_later_is_never_due_earlier(long seed) {
        var random = new Random(seed);
        var office = new RandomOffice(random);
        for (int i = 0; i < STEPS; i++) {
            Instant received = office.instant(NANO);
            Instant later = received.plusNanos(random.nextLong(Duration.ofDays(4).toNanos()));
            Term term = office.term();

            assertThat(office.calendar.due(term, later).dueAt())
                    .isAfterOrEqualTo(office.calendar.due(term, received).dueAt());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_more_day_off_never_makes_a_due_instant_earlier(long seed) {
        var random = new Random(seed);
        var office = new RandomOffice(random);
        for (int i = 0; i < 10; i++) {
            Instant received = office.instant(NANO);
            LocalDate off =
                    received.atZone(office.calendar.zone())
                            .toLocalDate()
                            .plusDays(random.nextInt(12));
            WorkingCalendar withDayOff = office.withDayOff(off);
            for (int j = 0; j < 10; j++) {
                Term term = office.term();
                assertThat(withDayOff.due(term, received).dueAt())
                        .isAfterOrEqualTo(office.calendar.due(term, received).dueAt());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shares_rise_with_their_percentage_from_receipt_to_due(long seed) {
        var random = new Random(seed);
        var office = new RandomOffice(random);
        for (int i = 0; i < STEPS; i++) {
            Instant received = office.instant(NANO);
            Instant due = office.calendar.due(office.term(), received).dueAt();
            long whole = office.calendar.workingTime(received, due).toNanos();
            Instant before = received;
            for (int percent = 0; percent <= 100; percent += 1 + random.nextInt(30)) {
                Instant spent = office.calendar.share(received, due, percent);
                assertThat(spent).isBetween(before, due);
                assertThat(office.calendar.workingTime(received, spent).toNanos() * 100)
                        .isGreaterThanOrEqualTo(whole * percent);
                Instant aMilliBefore = spent.minusMillis(1);
                if (percent > 0) {
                    assertThat(office.calendar.workingTime(received, aMilliBefore).toNanos() * 100)
                            .isLessThan(whole * percent);
                }
                before = spent;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void working_time_adds_up(long seed) {
        var random = new Random(seed);
        var office = new RandomOffice(random);
        for (int i = 0; i < STEPS; i++) {
            Instant a = office.instant(NANO);
            Instant b = a.plusNanos(random.nextLong(Duration.ofDays(500).toNanos()));
            Instant c = b.plusNanos(random.nextLong(Duration.ofDays(500).toNanos()));

            assertThat(office.calendar.workingTime(a, c))
                    .isEqualTo(
                            office.calendar
                                    .workingTime(a, b)
                                    .plus(office.calendar.workingTime(b, c)))
                    .isBetween(Duration.ZERO, Duration.between(a, c));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void adding_working_time_undoes_measuring_it_and_no_earlier_instant_does(long seed) {
        var random = new Random(seed);
        var office = new RandomOffice(random);
        for (int i = 0; i < STEPS; i++) {
            Instant from = office.instant(NANO);
            Duration amount = NANO.plusNanos(random.nextLong(Duration.ofHours(900).toNanos()));
            Duration more = NANO.plusNanos(random.nextLong(Duration.ofHours(90).toNanos()));
            Instant reached = office.calendar.plusWorkingTime(from, amount);

            assertThat(office.calendar.workingTime(from, reached)).isEqualTo(amount);
            assertThat(office.calendar.workingTime(from, reached.minus(NANO))).isLessThan(amount);
            assertThat(office.calendar.plusWorkingTime(reached, more))
                    .isEqualTo(office.calendar.plusWorkingTime(from, amount.plus(more)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void working_days_are_counted_one_by_one(long seed) {
        var random = new Random(seed);
        var office = new RandomOffice(random);
        NaiveOffice watched = office.watched(Duration.ofMinutes(1));
        for (int i = 0; i < STEPS; i++) {
            // Not in the hours that clocks skip or repeat.
            ZonedDateTime from =
                    office.date().atTime(4, 0).atZone(office.calendar.zone()).plusMinutes(1);
            int days = 1 + random.nextInt(12);
            LocalDate date = from.toLocalDate();
            for (int n = 0; n < days; n++) {
                date = watched.nextWorkingDay(date);
            }

            assertThat(office.calendar.plusWorkingDays(from.toInstant(), days))
                    .isEqualTo(from.with(date).toInstant());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_ticking_clock_measures_and_finds_the_same(long seed) {
        var random = new Random(seed);
        var office = new RandomOffice(random);
        Duration tick = Duration.ofMinutes(1);
        NaiveOffice watched = office.watched(tick);
        for (int i = 0; i < 12; i++) {
            Instant from = office.instant(tick);
            Instant to = from.plus(tick.multipliedBy(random.nextInt(20_000)));
            Duration amount = tick.multipliedBy(random.nextInt(3_000));
            Term term = office.term();

            assertThat(office.calendar.workingTime(from, to))
                    .isEqualTo(watched.workingTime(from, to));
            assertThat(office.calendar.plusWorkingTime(from, amount))
                    .isEqualTo(watched.plusWorkingTime(from, amount));
            assertThat(office.calendar.due(term, from).dueAt()).isEqualTo(watched.due(term, from));
        }
    }
}
