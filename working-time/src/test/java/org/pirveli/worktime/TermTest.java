package org.pirveli.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every unit with every start and end rule. 2022-06-06 is a Monday; June 2022 has no holiday. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TermTest {

    private final WorkingCalendar calendar = GeorgianCalendar.standard();

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4} -> {5}")
    @CsvSource({
        // The day of receipt never counts in days.
        "1, WORKING_DAYS, RECEIPT_DAY, CLOSE_OF_BUSINESS, 2022-06-06T00:00, 2022-06-07T18:00",
        "1, WORKING_DAYS, RECEIPT_DAY, CLOSE_OF_BUSINESS, 2022-06-06T23:59:59.999,"
                + " 2022-06-07T18:00",
        "1, WORKING_DAYS, RECEIPT_DAY, CLOSE_OF_BUSINESS, 2022-06-07T00:00, 2022-06-08T18:00",
        "1, WORKING_DAYS, RECEIPT_DAY, CLOSE_OF_BUSINESS, 2022-06-10T18:00:01, 2022-06-13T18:00",
        "1, WORKING_DAYS, RECEIPT_DAY, CLOSE_OF_BUSINESS, 2022-06-12T12:00, 2022-06-13T18:00",
        "2, WORKING_DAYS, RECEIPT_DAY, END_OF_DAY, 2022-06-06T10:00, 2022-06-09T00:00",
        // Deemed: closing time itself is in time, what comes after is of the next working day.
        "2, WORKING_DAYS, DEEMED_RECEIPT, CLOSE_OF_BUSINESS, 2022-06-06T03:00, 2022-06-08T18:00",
        "2, WORKING_DAYS, DEEMED_RECEIPT, CLOSE_OF_BUSINESS, 2022-06-06T13:30, 2022-06-08T18:00",
        "2, WORKING_DAYS, DEEMED_RECEIPT, CLOSE_OF_BUSINESS, 2022-06-06T18:00, 2022-06-08T18:00",
        "2, WORKING_DAYS, DEEMED_RECEIPT, CLOSE_OF_BUSINESS, 2022-06-06T18:00:00.001,"
                + " 2022-06-09T18:00",
        "2, WORKING_DAYS, DEEMED_RECEIPT, CLOSE_OF_BUSINESS, 2022-06-06T18:00:00.000000001,"
                + " 2022-06-09T18:00",
        "2, WORKING_DAYS, DEEMED_RECEIPT, CLOSE_OF_BUSINESS, 2022-06-11T12:00, 2022-06-15T18:00",
        "2, WORKING_DAYS, DEEMED_RECEIPT, CLOSE_OF_BUSINESS, 2022-06-10T18:01, 2022-06-15T18:00",
        "2, WORKING_DAYS, DEEMED_RECEIPT, END_OF_DAY, 2022-06-06T19:00, 2022-06-10T00:00",
        // Calendar days count free days, but end on none.
        "3, CALENDAR_DAYS, RECEIPT_DAY, CLOSE_OF_BUSINESS, 2022-06-06T10:00, 2022-06-09T18:00",
        "5, CALENDAR_DAYS, RECEIPT_DAY, CLOSE_OF_BUSINESS, 2022-06-06T10:00, 2022-06-13T18:00",
        "7, CALENDAR_DAYS, RECEIPT_DAY, CLOSE_OF_BUSINESS, 2022-06-06T23:00, 2022-06-13T18:00",
        "1, CALENDAR_DAYS, RECEIPT_DAY, END_OF_DAY, 2020-12-31T09:00, 2021-01-19T00:00",
        "1, CALENDAR_DAYS, DEEMED_RECEIPT, CLOSE_OF_BUSINESS, 2022-06-11T12:00, 2022-06-14T18:00",
        "5, CALENDAR_DAYS, DEEMED_RECEIPT, CLOSE_OF_BUSINESS, 2022-06-06T18:30, 2022-06-13T18:00",
        // Hours run from the receipt, on the day of receipt too, and end when they have passed.
        "3, WORKING_HOURS, RECEIPT_DAY, ELAPSED, 2022-06-06T10:00, 2022-06-06T13:00",
        "4, WORKING_HOURS, RECEIPT_DAY, ELAPSED, 2022-06-06T14:00, 2022-06-06T18:00",
        "8, WORKING_HOURS, RECEIPT_DAY, ELAPSED, 2022-06-06T10:00, 2022-06-07T10:00",
        "16, WORKING_HOURS, RECEIPT_DAY, ELAPSED, 2022-06-06T09:00, 2022-06-07T18:00",
        "16, WORKING_HOURS, RECEIPT_DAY, ELAPSED, 2022-06-06T08:00, 2022-06-07T18:00",
        "16, WORKING_HOURS, RECEIPT_DAY, ELAPSED, 2022-06-06T18:00, 2022-06-08T18:00",
        "16, WORKING_HOURS, RECEIPT_DAY, ELAPSED, 2022-06-10T13:00, 2022-06-14T13:00",
        "1, WORKING_HOURS, RECEIPT_DAY, ELAPSED, 2022-06-06T12:30, 2022-06-06T14:30",
        "1, WORKING_HOURS, RECEIPT_DAY, ELAPSED, 2022-06-06T13:00, 2022-06-06T15:00",
        "1, WORKING_HOURS, RECEIPT_DAY, ELAPSED, 2022-06-06T12:59:59.999, 2022-06-06T14:59:59.999",
        "1, WORKING_HOURS, RECEIPT_DAY, ELAPSED, 2022-06-06T17:59:59.999999999,"
                + " 2022-06-07T09:59:59.999999999",
        "1, WORKING_HOURS, DEEMED_RECEIPT, ELAPSED, 2022-06-06T17:59:59.999,"
                + " 2022-06-07T09:59:59.999",
        "1, WORKING_HOURS, DEEMED_RECEIPT, ELAPSED, 2022-06-06T18:00:00.001, 2022-06-07T10:00",
        "4, WORKING_HOURS, DEEMED_RECEIPT, ELAPSED, 2022-06-11T12:00, 2022-06-13T13:00",
        "3, WORKING_HOURS, RECEIPT_DAY, CLOSE_OF_BUSINESS, 2022-06-06T10:00, 2022-06-06T18:00",
        "8, WORKING_HOURS, RECEIPT_DAY, CLOSE_OF_BUSINESS, 2022-06-06T10:00, 2022-06-07T18:00",
        "8, WORKING_HOURS, RECEIPT_DAY, END_OF_DAY, 2022-06-06T10:00, 2022-06-08T00:00",
        "1, WORKING_HOURS, DEEMED_RECEIPT, CLOSE_OF_BUSINESS, 2022-06-06T18:01, 2022-06-07T18:00",
    })
    void a_term_ends(
            int amount, TermUnit unit, StartRule start, EndRule end, String received, String due) {
        Due answer = calendar.due(new Term(amount, unit, start, end), Tbilisi.at(received));

        assertThat(answer.dueAt()).isEqualTo(Tbilisi.at(due));
    }

    @Test
    void the_legal_limit_is_the_midnight_after_the_day_on_which_the_term_ends() {
        var threeHours =
                new Term(3, TermUnit.WORKING_HOURS, StartRule.RECEIPT_DAY, EndRule.ELAPSED);
        var oneDay = new Term(1, TermUnit.WORKING_DAYS, StartRule.RECEIPT_DAY, EndRule.END_OF_DAY);
        var received = Tbilisi.at("2022-06-06T10:00");

        assertThat(calendar.due(threeHours, received).legalLimitAt())
                .isEqualTo(Tbilisi.at("2022-06-07T00:00"));
        assertThat(calendar.due(oneDay, received).legalLimitAt())
                .isEqualTo(Tbilisi.at("2022-06-08T00:00"))
                .isEqualTo(calendar.due(oneDay, received).dueAt());
    }

    @Test
    void the_trace_of_hours_begins_on_the_day_of_receipt() {
        var term = new Term(8, TermUnit.WORKING_HOURS, StartRule.RECEIPT_DAY, EndRule.ELAPSED);

        assertThat(calendar.due(term, Tbilisi.at("2022-06-10T13:30")).trace())
                .containsExactly(
                        worked("2022-06-10"),
                        free("2022-06-11", "Saturday", "შაბათი"),
                        free("2022-06-12", "Sunday", "კვირა"),
                        worked("2022-06-13"));
    }

    @Test
    void a_deemed_day_of_receipt_is_named_in_the_trace_because_it_does_not_count() {
        var term =
                new Term(
                        1,
                        TermUnit.WORKING_DAYS,
                        StartRule.DEEMED_RECEIPT,
                        EndRule.CLOSE_OF_BUSINESS);

        assertThat(calendar.due(term, Tbilisi.at("2022-06-11T12:00")).trace())
                .containsExactly(
                        free("2022-06-12", "Sunday", "კვირა"),
                        new TracedDay(
                                LocalDate.parse("2022-06-13"),
                                true,
                                new DayName("Deemed day of receipt", "მიღების დღედ ჩათვლილი დღე")),
                        worked("2022-06-14"));
    }

    @Test
    void a_trace_cannot_be_changed() {
        List<TracedDay> trace =
                calendar.due(Tbilisi.TWO_WORKING_DAYS, Tbilisi.at("2022-06-06T10:00")).trace();

        assertThat(trace).isUnmodifiable();
    }

    @Test
    void days_do_not_elapse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Term(2, TermUnit.WORKING_DAYS, StartRule.RECEIPT_DAY, EndRule.ELAPSED))
                .withMessageContaining("CLOSE_OF_BUSINESS or END_OF_DAY");
    }

    @Test
    void a_term_of_nothing_is_no_term() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Term(
                                0,
                                TermUnit.WORKING_DAYS,
                                StartRule.RECEIPT_DAY,
                                EndRule.END_OF_DAY));
    }

    private static TracedDay worked(String date) {
        return new TracedDay(LocalDate.parse(date), true, null);
    }

    private static TracedDay free(String date, String en, String ka) {
        return new TracedDay(LocalDate.parse(date), false, new DayName(en, ka));
    }
}
