package org.pirveli.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WorkingTimeTest {

    private final WorkingCalendar calendar = GeorgianCalendar.standard();

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2022-06-06T10:00, 2022-06-06T10:00, PT0S",
        "2022-06-06T10:00, 2022-06-06T09:30, PT0S",
        "2022-06-06T10:00, 2022-06-06T15:00, PT4H",
        "2022-06-06T13:00, 2022-06-06T14:00, PT0S",
        "2022-06-06T17:59:59.999, 2022-06-07T09:00:00.001, PT0.002S",
        "2022-06-10T17:00, 2022-06-13T10:00, PT2H",
        "2022-06-11T00:00, 2022-06-13T00:00, PT0S",
        "2020-12-31T17:00, 2021-01-18T10:00, PT2H",
    })
    void working_time_passes_only_in_office_hours(String from, String to, Duration passed) {
        assertThat(calendar.workingTime(Tbilisi.at(from), Tbilisi.at(to))).isEqualTo(passed);
    }

    @Test
    void the_234_working_days_of_2021_have_1872_hours() {
        Instant before = Tbilisi.at("2020-12-31T18:00");

        assertThat(calendar.workingTime(before, Tbilisi.at("2022-01-01T00:00"))).hasHours(1872);
        assertThat(calendar.workingTime(before, Tbilisi.at("2022-01-10T13:00"))).hasHours(1876);
        assertThat(calendar.plusWorkingTime(before, Duration.ofHours(8).multipliedBy(234)))
                .isEqualTo(Tbilisi.at("2021-12-31T18:00"));
    }

    @Test
    void after_whole_days_of_work_it_is_closing_time_and_not_the_next_opening() {
        Instant before = Tbilisi.at("2020-12-31T18:00");
        List<LocalDate> worked =
                LocalDate.of(2021, 1, 1)
                        .datesUntil(LocalDate.of(2023, 1, 1))
                        .filter(date -> calendar.day(date).working())
                        .toList();
        for (int days = 1; days <= worked.size(); days++) {
            assertThat(calendar.plusWorkingTime(before, Duration.ofHours(8).multipliedBy(days)))
                    .isEqualTo(Tbilisi.at(worked.get(days - 1) + "T18:00"));
        }
    }

    @ParameterizedTest(name = "{0} plus {1}: {2}")
    @CsvSource({
        "2022-06-11T12:00, PT0S, 2022-06-11T12:00",
        "2022-06-08T18:00, PT4H, 2022-06-09T13:00",
        "2022-06-08T18:00, PT8H, 2022-06-09T18:00",
        "2022-06-08T18:00, PT0.001S, 2022-06-09T09:00:00.001",
        "2022-06-10T18:00, PT4H, 2022-06-13T13:00",
        "2020-12-31T18:00, PT4H, 2021-01-18T13:00",
    })
    void working_time_has_passed_at_the_earliest_instant(
            String from, Duration amount, String reached) {
        assertThat(calendar.plusWorkingTime(Tbilisi.at(from), amount))
                .isEqualTo(Tbilisi.at(reached));
    }

    @ParameterizedTest(name = "{0} plus {1} working days: {2}")
    @CsvSource({
        "2022-06-08T18:00, 0, 2022-06-08T18:00",
        "2022-06-08T18:00, 1, 2022-06-09T18:00",
        "2022-06-10T18:00, 1, 2022-06-13T18:00",
        "2022-06-11T12:30, 1, 2022-06-13T12:30",
        "2020-12-31T18:00, 2, 2021-01-20T18:00",
    })
    void working_days_later_it_is_the_same_time_of_day(String from, int days, String reached) {
        assertThat(calendar.plusWorkingDays(Tbilisi.at(from), days)).isEqualTo(Tbilisi.at(reached));
    }

    @ParameterizedTest(name = "{2} % of {0} to {1}: {3}")
    @CsvSource({
        "2022-06-06T10:00, 2022-06-08T18:00, 0, 2022-06-06T10:00",
        "2022-06-06T10:00, 2022-06-08T18:00, 100, 2022-06-08T18:00",
        "2022-06-11T12:00, 2022-06-14T18:00, 50, 2022-06-13T18:00",
        "2022-06-11T12:00, 2022-06-14T18:00, 25, 2022-06-13T13:00",
        // A third of a thousandth of a second is told as the whole one.
        "2022-06-06T10:00, 2022-06-06T10:00:00.001, 33, 2022-06-06T10:00:00.001",
        // The last moment of work is the end, though the term runs on to midnight.
        "2022-06-06T10:00, 2022-06-09T00:00, 100, 2022-06-08T18:00",
        // Inherited dues may lie before the receipt; then there is nothing to share.
        "2022-06-06T10:00, 2022-06-05T18:00, 80, 2022-06-06T10:00",
        "2022-06-11T10:00, 2022-06-12T18:00, 80, 2022-06-11T10:00",
    })
    void a_share_is_spent_at_the_earliest_instant(
            String from, String due, int percent, String spent) {
        assertThat(calendar.share(Tbilisi.at(from), Tbilisi.at(due), percent))
                .isEqualTo(Tbilisi.at(spent));
    }

    @Test
    void time_and_shares_do_not_run_backwards() {
        Instant now = Tbilisi.at("2022-06-06T10:00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plusWorkingTime(now, Duration.ofNanos(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(now, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.share(now, now, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.share(now, now, 101));
    }

    @Test
    void it_covers_the_years_1970_to_2099_and_says_so() {
        assertThat(calendar.covers(Tbilisi.at("1970-01-01T00:00"))).isTrue();
        assertThat(calendar.covers(Tbilisi.at("1969-12-31T23:59:59.999"))).isFalse();
        assertThat(calendar.covers(Tbilisi.at("2099-12-31T23:59:59.999"))).isTrue();
        assertThat(calendar.covers(Tbilisi.at("2100-01-01T00:00"))).isFalse();
        assertThat(calendar.covers(Instant.MIN)).isFalse();
        assertThat(calendar.covers(Instant.MAX)).isFalse();
        assertThat(calendar.covers(LocalDate.of(1969, 12, 31))).isFalse();
        assertThat(calendar.covers(LocalDate.of(1970, 1, 1))).isTrue();
        assertThat(calendar.covers(LocalDate.of(2099, 12, 31))).isTrue();
        assertThat(calendar.covers(LocalDate.MAX)).isFalse();
    }

    @Test
    void what_leads_outside_is_refused() {
        Instant late = Tbilisi.at("2099-12-30T10:00");

        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> calendar.due(Tbilisi.TWO_WORKING_DAYS, late))
                .withMessageContaining("1970 to 2099");
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> calendar.plusWorkingTime(late, Duration.ofHours(1000)));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(
                        () -> calendar.plusWorkingTime(late, Duration.ofSeconds(Long.MAX_VALUE)));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> calendar.day(LocalDate.of(2100, 1, 1)));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> calendar.workingTime(Instant.MIN, late));
        for (TermUnit unit : TermUnit.values()) {
            var endless =
                    new Term(Integer.MAX_VALUE, unit, StartRule.RECEIPT_DAY, EndRule.END_OF_DAY);
            assertThatExceptionOfType(DateTimeException.class)
                    .isThrownBy(() -> calendar.due(endless, late));
        }
    }

    @Test
    void a_calendar_has_a_version_from_1() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new WorkingCalendar("none", 0, GeorgianCalendar.ZONE, calendar.layers()));
    }
}
