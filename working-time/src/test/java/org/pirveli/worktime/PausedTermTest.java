package org.pirveli.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Terms of working days that stand still for a while. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PausedTermTest {

    private static final Duration NANO = Duration.ofNanos(1);
    private static final WorkingCalendar GEORGIA = GeorgianCalendar.standard();
    private static final Term FIVE_DAYS =
            new Term(5, TermUnit.WORKING_DAYS, StartRule.RECEIPT_DAY, EndRule.CLOSE_OF_BUSINESS);
    private static final Term TO_MIDNIGHT =
            new Term(5, TermUnit.WORKING_DAYS, StartRule.RECEIPT_DAY, EndRule.END_OF_DAY);

    /** Monday; the term ends on Monday of the next week. */
    private static final Instant RECEIVED = Tbilisi.at("2022-06-06T10:00");

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @Test
    void a_day_is_spent_iff_the_term_runs_at_its_closing_instant() {
        assertThat(left("2022-06-06T12:00")).isEqualTo(5);
        assertThat(left("2022-06-06T19:00")).isEqualTo(5);
        assertThat(left("2022-06-07T18:00")).isEqualTo(5);
        assertThat(left("2022-06-07T18:00:00.001")).isEqualTo(4);
        assertThat(left("2022-06-11T12:00")).isEqualTo(1);
        assertThat(left("2022-06-13T18:00")).isEqualTo(1);
    }

    @Test
    void the_day_on_which_it_is_resumed_counts_unless_it_is_over() {
        assertThat(resumed("2022-06-08T18:00", 3)).isEqualTo(Tbilisi.at("2022-06-10T18:00"));
        assertThat(resumed("2022-06-08T18:00:00.001", 3)).isEqualTo(Tbilisi.at("2022-06-13T18:00"));
        assertThat(resumed("2022-06-11T12:00", 1)).isEqualTo(Tbilisi.at("2022-06-13T18:00"));
    }

    @Test
    void the_day_of_receipt_never_counts() {
        assertThat(resumed("2022-06-06T12:00", 5)).isEqualTo(Tbilisi.at("2022-06-13T18:00"));
    }

    @Test
    void the_evening_of_the_last_day_is_not_lost() {
        var evening = Tbilisi.at("2022-06-13T20:00");
        var due = GEORGIA.due(TO_MIDNIGHT, RECEIVED).dueAt();

        assertThat(GEORGIA.daysLeft(TO_MIDNIGHT, RECEIVED, evening, due)).isZero();
        assertThat(GEORGIA.due(TO_MIDNIGHT, RECEIVED, evening, 0).dueAt()).isEqualTo(due);
        assertThat(GEORGIA.due(TO_MIDNIGHT, RECEIVED, Tbilisi.at("2022-06-18T09:00"), 0).dueAt())
                .isEqualTo(Tbilisi.at("2022-06-21T00:00"));
    }

    @Test
    void its_trace_begins_where_it_counts_again() {
        var trace = GEORGIA.due(FIVE_DAYS, RECEIVED, Tbilisi.at("2022-06-10T19:00"), 1).trace();

        assertThat(trace)
                .extracting(day -> day.date().toString())
                .containsExactly("2022-06-11", "2022-06-12", "2022-06-13");
    }

    @Test
    void only_a_term_of_working_days_pauses() {
        var hours = new Term(16, TermUnit.WORKING_HOURS, StartRule.RECEIPT_DAY, EndRule.ELAPSED);

        assertThatThrownBy(() -> GEORGIA.due(hours, RECEIVED, RECEIVED, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GEORGIA.due(FIVE_DAYS, RECEIVED, RECEIVED, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pausing_for_no_time_at_all_changes_nothing(long seed) {
        var random = new Random(seed);
        var office = new RandomOffice(random);
        for (int i = 0; i < 100; i++) {
            var term = days(random);
            var received = office.instant(NANO);
            var due = office.calendar.due(term, received);
            var at = within(random, received, due.dueAt());
            int left = office.calendar.daysLeft(term, received, at, due.dueAt());

            assertThat(office.calendar.due(term, received, at, left).dueAt())
                    .as("%s from %s, paused at %s", term, received, at)
                    .isEqualTo(due.dueAt());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void it_comes_out_as_someone_counts_who_looks_at_each_closing(long seed) {
        var random = new Random(seed);
        var office = new RandomOffice(random);
        for (int i = 0; i < 50; i++) {
            var term =
                    new Term(
                            1 + random.nextInt(9),
                            TermUnit.WORKING_DAYS,
                            StartRule.RECEIPT_DAY,
                            EndRule.CLOSE_OF_BUSINESS);
            var received = office.instant(NANO);
            var due = office.calendar.due(term, received).dueAt();
            var pauses = new ArrayList<Instant>();
            var now = received;
            for (int n = random.nextInt(4); n > 0; n--) {
                now = within(random, now, due);
                pauses.add(now);
                int left = office.calendar.daysLeft(term, received, now, due);
                now = now.plusNanos(random.nextLong(Duration.ofDays(9).toNanos()));
                pauses.add(now);
                due = office.calendar.due(term, received, now, left).dueAt();
            }

            assertThat(due)
                    .as("%s from %s, paused %s", term, received, pauses)
                    .isEqualTo(counted(office.calendar, term.amount(), received, pauses));
        }
    }

    /** The closing of the last day that is needed, among those at which the term runs. */
    private static Instant counted(
            WorkingCalendar calendar, int days, Instant received, List<Instant> pauses) {
        var date = received.atZone(calendar.zone()).toLocalDate();
        var last = received;
        for (int spent = 0; spent < days; ) {
            date = date.plusDays(1);
            if (calendar.day(date).working()) {
                last = closing(calendar, date);
                spent += runsAt(last, pauses) ? 1 : 0;
            }
        }
        return last;
    }

    private static boolean runsAt(Instant closing, List<Instant> pauses) {
        for (int i = 0; i < pauses.size(); i += 2) {
            if (!closing.isBefore(pauses.get(i)) && closing.isBefore(pauses.get(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private static Instant closing(WorkingCalendar calendar, LocalDate date) {
        var hours = calendar.day(date).hours().getLast();
        var day = hours.endsWithTheDay() ? date.plusDays(1) : date;
        return day.atTime(hours.closes()).atZone(calendar.zone()).toInstant();
    }

    private static Instant within(Random random, Instant from, Instant to) {
        return random.nextInt(5) == 0
                ? to
                : from.plusNanos(random.nextLong(Duration.between(from, to).toNanos() + 1));
    }

    private static Term days(Random random) {
        return new Term(
                1 + random.nextInt(9),
                TermUnit.WORKING_DAYS,
                random.nextBoolean() ? StartRule.RECEIPT_DAY : StartRule.DEEMED_RECEIPT,
                random.nextBoolean() ? EndRule.CLOSE_OF_BUSINESS : EndRule.END_OF_DAY);
    }

    private static int left(String at) {
        var due = GEORGIA.due(FIVE_DAYS, RECEIVED).dueAt();
        return GEORGIA.daysLeft(FIVE_DAYS, RECEIVED, Tbilisi.at(at), due);
    }

    private static Instant resumed(String at, int daysLeft) {
        return GEORGIA.due(FIVE_DAYS, RECEIVED, Tbilisi.at(at), daysLeft).dueAt();
    }
}
