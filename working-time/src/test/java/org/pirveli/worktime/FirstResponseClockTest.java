package org.pirveli.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.worktime.Tbilisi.TWO_WORKING_DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The table of the office's promise, row by row. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FirstResponseClockTest {

    private final WorkingCalendar calendar = GeorgianCalendar.standard();

    @Test
    void received_Monday_morning_is_due_Wednesday_at_closing_time() {
        assertDue("2022-06-06T10:00", "2022-06-08T18:00");
    }

    @Test
    void half_of_its_23_working_hours_are_spent_Tuesday_14_30_and_80_percent_Wednesday_12_24() {
        var received = Tbilisi.at("2022-06-06T10:00");
        var due = Tbilisi.at("2022-06-08T18:00");

        assertThat(calendar.workingTime(received, due)).hasHours(23);
        assertThat(calendar.share(received, due, 50)).isEqualTo(Tbilisi.at("2022-06-07T14:30"));
        assertThat(calendar.share(received, due, 80)).isEqualTo(Tbilisi.at("2022-06-08T12:24"));
    }

    @Test
    void received_late_on_Monday_night_is_still_day_zero() {
        assertDue("2022-06-06T23:30", "2022-06-08T18:00");
    }

    @Test
    void received_at_the_weekend_is_day_zero() {
        assertDue("2022-06-11T12:00", "2022-06-14T18:00");
    }

    @Test
    void received_before_the_long_Easter_of_2024_waits_until_14_May() {
        assertDue("2024-05-02T10:00", "2024-05-14T18:00");

        List<TracedDay> trace =
                calendar.due(TWO_WORKING_DAYS, Tbilisi.at("2024-05-02T10:00")).trace();
        assertThat(trace).extracting(day -> day.date().getDayOfMonth()).startsWith(3).endsWith(14);
        assertThat(trace.stream().filter(day -> !day.working())).hasSize(10);
    }

    @Test
    void the_day_off_decreed_for_17_May_2024_moves_a_due_from_Friday_to_Monday() {
        var decreed = LocalDate.parse("2024-05-17");
        var knownBefore = new ArrayList<>(calendar.layers().declared().values());
        knownBefore.removeIf(day -> day.date().equals(decreed));
        var before =
                new WorkingCalendar(
                        "georgia", 1, calendar.zone(), calendar.layers().declaring(knownBefore));
        var received = Tbilisi.at("2024-05-15T10:00");

        assertThat(before.due(TWO_WORKING_DAYS, received).dueAt())
                .isEqualTo(Tbilisi.at("2024-05-17T18:00"));
        assertDue("2024-05-15T10:00", "2024-05-20T18:00");
    }

    @Test
    void received_on_the_last_day_of_2020_has_the_longest_wait_known() {
        assertDue("2020-12-31T09:00", "2021-01-20T18:00");
    }

    @Test
    void the_statutory_17_May_of_2028_is_passed_over() {
        assertDue("2028-05-16T13:30", "2028-05-19T18:00");
    }

    @Test
    void a_due_instant_tells_the_end_of_its_day_and_every_date_passed_over() {
        Due due = calendar.due(TWO_WORKING_DAYS, Tbilisi.at("2026-11-20T12:10"));

        assertThat(due.dueAt()).hasToString("2026-11-25T14:00:00Z");
        assertThat(due.legalLimitAt()).hasToString("2026-11-25T20:00:00Z");
        assertThat(due.trace())
                .containsExactly(
                        free("2026-11-21", "Saturday", "შაბათი"),
                        free("2026-11-22", "Sunday", "კვირა"),
                        free("2026-11-23", "St George", "გიორგობა"),
                        new TracedDay(LocalDate.parse("2026-11-24"), true, null),
                        new TracedDay(LocalDate.parse("2026-11-25"), true, null));
    }

    @Test
    void every_application_of_January_and_February_2023_is_due_when_the_office_said() {
        List<List<String>> receipts = TextTable.read("workload-2023-receipts.txt", 3).toList();

        assertThat(receipts).hasSize(466);
        for (List<String> row : receipts) {
            assertThat(calendar.due(TWO_WORKING_DAYS, instant(row.get(1))).dueAt())
                    .as(row.toString())
                    .isEqualTo(instant(row.get(2)));
        }
    }

    private static Instant instant(String withOffset) {
        return OffsetDateTime.parse(withOffset).toInstant();
    }

    private static TracedDay free(String date, String en, String ka) {
        return new TracedDay(LocalDate.parse(date), false, new DayName(en, ka));
    }

    private void assertDue(String received, String due) {
        assertThat(calendar.due(TWO_WORKING_DAYS, Tbilisi.at(received)).dueAt())
                .isEqualTo(Tbilisi.at(due));
    }
}
