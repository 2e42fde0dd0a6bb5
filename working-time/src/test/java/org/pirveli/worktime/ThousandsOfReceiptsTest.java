package org.pirveli.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The three rules an office may choose, against an oracle that watches the clock tick. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ThousandsOfReceiptsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    static Stream<Term> rules() {
        return Stream.of(
                Tbilisi.TWO_WORKING_DAYS,
                new Term(
                        2,
                        TermUnit.WORKING_DAYS,
                        StartRule.DEEMED_RECEIPT,
                        EndRule.CLOSE_OF_BUSINESS),
                new Term(16, TermUnit.WORKING_HOURS, StartRule.RECEIPT_DAY, EndRule.ELAPSED));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void receipts_of_2019_to_2031_with_declared_days(Term term) {
        assertSameDue(
                GeorgianCalendar.standard(), naive(GeorgianDaysOff::isOff, MINUTE), term, 2_000);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void receipts_of_2019_to_2031_without_declared_days(Term term) {
        assertSameDue(
                Tbilisi.WITHOUT_DECLARED_DAYS,
                naive(GeorgianDaysOff::isStatutory, MINUTE),
                term,
                2_000);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void receipts_at_any_second(Term term) {
        assertSameDue(GeorgianCalendar.standard(), naive(GeorgianDaysOff::isOff, SECOND), term, 40);
    }

    @Test
    void receipts_around_every_turn_of_the_year_and_every_edge_of_the_day() {
        NaiveOffice naive = naive(GeorgianDaysOff::isOff, MINUTE);
        for (int year = 2019; year <= 2031; year++) {
            for (LocalDate date = LocalDate.of(year, 12, 27);
                    date.isBefore(LocalDate.of(year + 1, 1, 5));
                    date = date.plusDays(1)) {
                for (int hour : new int[] {0, 9, 13, 14, 18, 23}) {
                    Instant received = date.atTime(hour, 0).toInstant(ZoneOffset.ofHours(4));
                    rules().forEach(term ->
                            assertThat(dueAt(term, received))
                                    .as("%s %s", term, received)
                                    .isEqualTo(naive.due(term, received)));
                }
            }
        }
    }

    @Test
    void receipts_of_years_in_which_Georgia_still_moved_its_clocks() {
        NaiveOffice naive = naive(GeorgianDaysOff::isStatutory, MINUTE);
        var random = new Random(2005);
        Instant first = Instant.parse("1991-01-01T00:00:00Z");
        for (int i = 0; i < 1_000; i++) {
            Instant received = first.plus(MINUTE.multipliedBy(random.nextInt(15 * 525_960)));
            rules().forEach(term ->
                    assertThat(dueAt(term, received))
                            .as("%s %s", term, received)
                            .isEqualTo(naive.due(term, received)));
        }
    }

    private static Instant dueAt(Term term, Instant received) {
        return GeorgianCalendar.standard().due(term, received).dueAt();
    }

    private static NaiveOffice naive(Predicate<LocalDate> dayOff, Duration tick) {
        return NaiveOffice.georgian(dayOff, tick);
    }

    private static void assertSameDue(
            WorkingCalendar calendar, NaiveOffice naive, Term term, int receipts) {
        var random = new Random(2019);
        Instant first = Tbilisi.at("2019-01-01T00:00");
        long ticks =
                Duration.between(first, Tbilisi.at("2032-01-01T00:00")).dividedBy(naive.tick());
        for (int i = 0; i < receipts; i++) {
            Instant received = first.plus(naive.tick().multipliedBy(random.nextLong(ticks)));
            assertThat(calendar.due(term, received).dueAt())
                    .as("%s %s", term, received)
                    .isEqualTo(naive.due(term, received));
        }
    }
}
