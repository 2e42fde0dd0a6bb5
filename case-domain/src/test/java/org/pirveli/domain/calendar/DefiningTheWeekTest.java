package org.pirveli.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.RefusalCode.INVALID_REQUEST;
import static org.pirveli.api.RefusalCode.NO_CHANGE;
import static org.pirveli.domain.calendar.OneCalendar.FIRST;
import static org.pirveli.domain.calendar.OneCalendar.ID;
import static org.pirveli.domain.calendar.OneCalendar.MORNING;
import static org.pirveli.domain.calendar.OneCalendar.OFFICE;
import static org.pirveli.domain.calendar.OneCalendar.define;
import static org.pirveli.domain.calendar.OneCalendar.hours;
import static org.pirveli.domain.calendar.OneCalendar.opened;
import static org.pirveli.domain.calendar.OneCalendar.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.calendar.CalendarCommand.DefineWeeklyPattern;
import org.pirveli.api.calendar.event.WeeklyPatternDefined;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DefiningTheWeekTest {

    @Test
    void new_hours_hold_from_their_first_date() {
        var calendar =
                opened().when(define("2024-06-03", week(MORNING)))
                        .then(
                                new WeeklyPatternDefined(
                                        ID,
                                        LocalDate.parse("2024-06-03"),
                                        week(MORNING),
                                        "Summer hours",
                                        null,
                                        false));

        assertThat(calendar.of(FIRST).day(LocalDate.parse("2024-05-31")).hours()).hasSize(2);
        assertThat(calendar.of(FIRST).day(LocalDate.parse("2024-06-03")).hours()).hasSize(1);
        assertThat(calendar.of(FIRST)).hasToString("office version 2");
    }

    @Test
    void hours_that_were_defined_for_a_later_date_still_begin_then() {
        var calendar =
                opened().given(
                                define("2024-09-02", week(OFFICE.subList(1, 2))),
                                define("2024-06-03", week(MORNING)));

        assertThat(calendar.of(FIRST).day(LocalDate.parse("2024-08-30")).hours().getFirst().opens())
                .hasToString("09:00");
        assertThat(calendar.of(FIRST).day(LocalDate.parse("2024-09-02")).hours().getFirst().opens())
                .hasToString("14:00");
    }

    @Test
    void hours_may_be_defined_by_an_act_and_may_be_allowed_to_shorten() {
        var wider = week(List.of(hours("08:00", "20:00")));

        opened().when(
                        new DefineWeeklyPattern(
                                ID, LocalDate.parse("2024-06-03"), wider, "More", "Order 7", true))
                .then(
                        new WeeklyPatternDefined(
                                ID, LocalDate.parse("2024-06-03"), wider, "More", "Order 7", true));
    }

    @Test
    void hours_that_hold_already_change_nothing() {
        opened().when(define("2024-06-03", week(OFFICE))).refused(NO_CHANGE);

        var summer = opened().given(define("2024-06-03", week(MORNING)));
        summer.when(define("2024-06-03", week(MORNING))).refused(NO_CHANGE);
        summer.when(define("2024-07-01", week(MORNING))).refused(NO_CHANGE);
        summer.given(define("2024-09-02", week(OFFICE)));
    }

    @Test
    void a_week_without_a_working_day_or_a_reason_is_refused() {
        var wrong =
                opened().when(
                                new DefineWeeklyPattern(
                                        ID,
                                        LocalDate.parse("1969-12-31"),
                                        Map.of(),
                                        " ",
                                        "",
                                        null));

        for (var pointer : List.of("/from", "/week", "/reason", "/decree")) {
            wrong.refused(INVALID_REQUEST, "pointer=" + pointer);
        }
    }

    @Test
    void a_week_in_which_hardly_anything_is_worked_is_refused() {
        var second = Map.of(DayOfWeek.MONDAY, List.of(hours("09:00:00", "09:00:01")));
        var short4 = Map.of(DayOfWeek.MONDAY, List.of(hours("20:00:01", "00:00")));
        var just4 = Map.of(DayOfWeek.MONDAY, List.of(hours("20:00", "00:00")));

        opened().when(define("2024-06-03", second)).refused(INVALID_REQUEST, "pointer=/week");
        opened().when(define("2024-06-03", short4)).refused(INVALID_REQUEST, "pointer=/week");
        opened().given(define("2024-06-03", just4));
    }

    @Test
    void what_is_wrong_by_itself_is_told_before_what_the_calendar_says_to_it() {
        var wrong =
                new DefineWeeklyPattern(
                        ID, LocalDate.parse("2024-06-03"), week(OFFICE), " ", null, null);

        opened().when(wrong).refused(INVALID_REQUEST, "pointer=/reason");
    }
}
