package org.pirveli.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.RefusalCode.CALENDAR_EXISTS;
import static org.pirveli.api.RefusalCode.INVALID_REQUEST;
import static org.pirveli.api.RefusalCode.NOT_FOUND;
import static org.pirveli.domain.calendar.OneCalendar.FIRST;
import static org.pirveli.domain.calendar.OneCalendar.ID;
import static org.pirveli.domain.calendar.OneCalendar.MORNING;
import static org.pirveli.domain.calendar.OneCalendar.OFFICE;
import static org.pirveli.domain.calendar.OneCalendar.declared;
import static org.pirveli.domain.calendar.OneCalendar.hours;
import static org.pirveli.domain.calendar.OneCalendar.open;
import static org.pirveli.domain.calendar.OneCalendar.opened;
import static org.pirveli.domain.calendar.OneCalendar.unopened;
import static org.pirveli.domain.calendar.OneCalendar.week;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.calendar.CalendarCommand;
import org.pirveli.api.calendar.CalendarCommand.OpenCalendar;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.Statutory;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.api.calendar.event.CalendarOpened;
import org.pirveli.worktime.GeorgianCalendar;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OpeningACalendarTest {

    @Test
    void a_calendar_is_laid_out_with_its_week_its_law_and_what_is_declared_so_far() {
        var day = declared("2024-05-17", List.of());

        var calendar =
                unopened()
                        .when(open(week(OFFICE), day))
                        .then(
                                new CalendarOpened(
                                        ID,
                                        GeorgianCalendar.ZONE,
                                        week(OFFICE),
                                        Statutory.GEORGIA,
                                        List.of(day)));

        assertThat(calendar.state().version()).isEqualTo(1);
        assertThat(calendar.of(FIRST)).hasToString("office version 1");
        assertThat(calendar.isWorkedBy(FIRST, "2024-05-16")).isTrue();
        assertThat(calendar.isWorkedBy(FIRST, "2024-05-17")).isFalse();
        assertThat(calendar.isWorkedBy(FIRST, "2024-05-26")).isFalse();
    }

    @Test
    void nothing_need_be_declared_and_no_law_need_hold() {
        var lawless = new OpenCalendar(ID, ZoneId.of("UTC"), week(MORNING), Statutory.NONE, null);

        var calendar = unopened().given(lawless);

        assertThat(calendar.state().declarations()).isEmpty();
        assertThat(calendar.isWorkedBy(FIRST, "2026-01-01")).isTrue();
        assertThat(calendar.of(FIRST).zone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void a_calendar_is_opened_once() {
        opened().when(open(week(MORNING))).refused(CALENDAR_EXISTS);
    }

    static Stream<CalendarCommand> whatAnOpenCalendarIsAsked() {
        return Stream.of(
                OneCalendar.define("2024-06-01", week(MORNING)),
                OneCalendar.off("2024-05-17"),
                OneCalendar.worked("2024-05-18", null),
                OneCalendar.revoke("2024-05-17"),
                OneCalendar.imported(declared("2024-05-17", List.of())));
    }

    @ParameterizedTest
    @MethodSource("whatAnOpenCalendarIsAsked")
    void a_calendar_that_nobody_opened_is_not_found(CalendarCommand command) {
        unopened().when(command).refused(NOT_FOUND);
    }

    @Test
    void a_week_has_a_working_day() {
        unopened().when(open(Map.of())).refused(INVALID_REQUEST, "/week");
    }

    @Test
    void a_working_day_has_hours_in_order_none_of_them_twice() {
        refusedHours(List.of(), "/week/MONDAY");
        refusedHours(List.of(hours("13:00", "09:00")), "/week/MONDAY/0");
        refusedHours(List.of(hours("09:00", "09:00")), "/week/MONDAY/0");
        refusedHours(List.of(hours("14:00", "18:00"), hours("09:00", "13:00")), "/week/MONDAY/1");
        refusedHours(List.of(hours("09:00", "13:00"), hours("12:59", "18:00")), "/week/MONDAY/1");
        refusedHours(List.of(hours("20:00", "00:00"), hours("22:00", "23:00")), "/week/MONDAY/1");
        refusedHours(Collections.nCopies(25, hours("09:00", "10:00")), "/week/MONDAY");
    }

    @Test
    void an_office_may_be_open_round_the_clock() {
        var always = Map.of(DayOfWeek.SUNDAY, List.of(hours("00:00", "00:00")));

        assertThat(unopened().given(open(always)).isWorkedBy(FIRST, "2024-06-02")).isTrue();
    }

    @Test
    void a_date_is_declared_once() {
        refusedDays("/declarations/1/date", free("2024-05-17"), free("2024-05-17"));
        refusedDays(
                "/declarations/1/date",
                declared("2024-05-17", List.of(), OneCalendar.REGIONS, FIRST),
                declared("2024-05-17", MORNING, FIRST));
        assertThat(
                        unopened()
                                .given(
                                        open(
                                                week(OFFICE),
                                                free("2024-05-17"),
                                                declared("2024-05-17", MORNING, FIRST)))
                                .isWorkedBy(FIRST, "2024-05-17"))
                .isTrue();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        var wrong =
                new Declaration(
                        free("2100-01-01").date(),
                        List.of(hours("10:00", "09:00")),
                        Set.of(),
                        " ",
                        "",
                        "x".repeat(501));

        var refused = unopened().when(open(Map.of(), wrong));

        for (var pointer : List.of("date", "hours/0", "reason", "reasonKa", "decree")) {
            refused.refused(INVALID_REQUEST, "/declarations/0/" + pointer);
        }
        refused.refused(INVALID_REQUEST, "/week");
    }

    @Test
    void no_more_than_366_days_are_declared_at_once() {
        var many =
                Stream.iterate(free("2024-01-01").date(), date -> date.plusDays(1))
                        .limit(367)
                        .map(date -> free(date.toString()))
                        .toArray(Declaration[]::new);

        refusedDays("/declarations", many);
    }

    private static Declaration free(String date) {
        return declared(date, List.of());
    }

    private static void refusedDays(String pointer, Declaration... declarations) {
        unopened()
                .when(open(week(OFFICE), declarations))
                .refused(INVALID_REQUEST, "pointer=" + pointer);
    }

    private static void refusedHours(List<WorkingHours> hours, String pointer) {
        unopened()
                .when(open(Map.of(DayOfWeek.MONDAY, hours)))
                .refused(INVALID_REQUEST, "pointer=" + pointer);
    }
}
