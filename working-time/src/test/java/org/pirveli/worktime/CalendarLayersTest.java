package org.pirveli.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CalendarLayersTest {

    private static final LocalDate SATURDAY = LocalDate.parse("2022-06-11");
    private static final LocalDate MONDAY = LocalDate.parse("2022-06-13");
    private static final DayName BRIDGE = new DayName("Bridge", "ხიდი");
    private static final DayName MOVED = new DayName("Moved here", "გადმოტანილი");
    private static final Interval MORNING = Interval.of("09:00", "13:00");

    private final CalendarLayers georgia = Tbilisi.WITHOUT_DECLARED_DAYS.layers();

    @Test
    void a_declared_day_off_beats_the_week() {
        WorkingCalendar calendar = calendar(georgia.declaring(List.of(off(MONDAY))));

        assertThat(calendar.day(MONDAY))
                .isEqualTo(new CalendarDay(MONDAY, List.of(), BRIDGE, "Act No 1"));
    }

    @Test
    void a_declared_working_day_beats_the_weekend_and_a_holiday_and_says_why() {
        LocalDate independence = LocalDate.parse("2022-05-26");
        WorkingCalendar calendar =
                calendar(georgia.declaring(List.of(worked(SATURDAY), worked(independence))));

        assertThat(calendar.day(SATURDAY).hours()).containsExactly(MORNING);
        assertThat(calendar.day(independence).working()).isTrue();
        Due due = calendar.due(Tbilisi.TWO_WORKING_DAYS, Tbilisi.at("2022-06-09T10:00"));
        assertThat(due.dueAt()).isEqualTo(Tbilisi.at("2022-06-11T13:00"));
        assertThat(due.trace()).last().isEqualTo(new TracedDay(SATURDAY, true, MOVED));
    }

    @Test
    void on_a_shortened_day_what_comes_after_its_own_closing_time_is_of_the_next_day() {
        WorkingCalendar calendar = calendar(georgia.declaring(List.of(worked(MONDAY))));
        var deemed =
                new Term(
                        1,
                        TermUnit.WORKING_DAYS,
                        StartRule.DEEMED_RECEIPT,
                        EndRule.CLOSE_OF_BUSINESS);

        assertThat(calendar.due(deemed, Tbilisi.at("2022-06-13T13:00")).dueAt())
                .isEqualTo(Tbilisi.at("2022-06-14T18:00"));
        assertThat(calendar.due(deemed, Tbilisi.at("2022-06-13T13:00:00.001")).dueAt())
                .isEqualTo(Tbilisi.at("2022-06-15T18:00"));
    }

    @Test
    void other_hours_hold_from_their_first_date_until_the_next_ones() {
        WeeklyPattern mornings = WeeklyPattern.mondayToFriday(MORNING);
        WeeklyPattern fewHours = WeeklyPattern.mondayToFriday(Interval.of("10:00", "12:00"));
        WorkingCalendar calendar =
                calendar(
                        georgia.changing(LocalDate.parse("2022-06-15"), fewHours)
                                .changing(MONDAY, mornings));

        assertThat(calendar.day(LocalDate.parse("2022-06-10")).hours()).hasSize(2);
        assertThat(calendar.day(MONDAY).hours()).containsExactly(MORNING);
        assertThat(calendar.day(LocalDate.parse("2022-06-14")).hours()).containsExactly(MORNING);
        assertThat(calendar.day(LocalDate.parse("2022-06-15")).hours())
                .containsExactly(Interval.of("10:00", "12:00"));
        assertThat(calendar.day(LocalDate.parse("2099-12-31")).hours())
                .containsExactly(Interval.of("10:00", "12:00"));
    }

    @Test
    void hours_that_begin_on_the_same_date_replace_the_former_ones() {
        WorkingCalendar calendar =
                calendar(
                        georgia.changing(
                                        MONDAY,
                                        WeeklyPattern.mondayToFriday(Interval.of("10:00", "12:00")))
                                .changing(MONDAY, WeeklyPattern.mondayToFriday(MORNING)));

        assertThat(calendar.day(MONDAY).hours()).containsExactly(MORNING);
    }

    @Test
    void a_term_is_counted_in_the_hours_of_each_week() {
        WorkingCalendar calendar =
                calendar(georgia.changing(MONDAY, WeeklyPattern.mondayToFriday(MORNING)));
        var eight = new Term(8, TermUnit.WORKING_HOURS, StartRule.RECEIPT_DAY, EndRule.ELAPSED);

        assertThat(calendar.due(eight, Tbilisi.at("2022-06-10T14:00")).dueAt())
                .isEqualTo(Tbilisi.at("2022-06-13T13:00"));
        assertThat(calendar.due(eight, Tbilisi.at("2022-06-10T15:00")).dueAt())
                .isEqualTo(Tbilisi.at("2022-06-14T10:00"));
    }

    @Test
    void an_ordinary_week_has_hours() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeeklyPatterns(new TreeMap<>()))
                .withMessageContaining("has hours");
    }

    @Test
    void the_first_pattern_holds_for_what_lies_before_it() {
        var weeks =
                new WeeklyPatterns(
                        new TreeMap<>(Map.of(MONDAY, WeeklyPattern.mondayToFriday(MORNING))));

        assertThat(weeks.on(LocalDate.parse("1970-01-01"))).isEqualTo(weeks.on(MONDAY));
    }

    @Test
    void a_date_is_declared_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> georgia.declaring(List.of(off(MONDAY), worked(MONDAY))))
                .withMessageContaining("Declared twice");
    }

    @Test
    void intervals_of_a_day_are_in_order_and_do_not_overlap() {
        List<Interval> touching = List.of(MORNING, Interval.of("13:00", "18:00"));
        assertThat(new WeeklyPattern(Map.of(DayOfWeek.MONDAY, touching)).hours()).hasSize(1);

        List<Interval> overlapping = List.of(MORNING, Interval.of("12:59", "18:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeeklyPattern(Map.of(DayOfWeek.MONDAY, overlapping)));
        List<Interval> afterMidnight =
                List.of(Interval.of("20:00", "00:00"), Interval.of("22:00", "23:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeclaredDay(MONDAY, afterMidnight, MOVED, "Act No 2"));
    }

    @Test
    void an_interval_closes_after_it_opens() {
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.of("13:00", "09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.of("13:00", "13:00"));
    }

    @Test
    void an_office_that_never_closes_ends_its_days_at_midnight() {
        var always = Interval.of("00:00", "00:00");
        WorkingCalendar calendar =
                calendar(
                        CalendarLayers.of(
                                WeeklyPattern.mondayToFriday(always), StatutoryHolidays.NONE));
        var day = new Term(24, TermUnit.WORKING_HOURS, StartRule.RECEIPT_DAY, EndRule.ELAPSED);
        Due due = calendar.due(day, Tbilisi.at("2022-06-10T00:00"));

        assertThat(due.dueAt()).isEqualTo(Tbilisi.at("2022-06-11T00:00"));
        assertThat(due.legalLimitAt()).isEqualTo(Tbilisi.at("2022-06-11T00:00"));
        assertThat(due.trace()).hasSize(1);
    }

    @Test
    void hours_that_the_clock_skips_are_not_worked_twice() {
        LocalDate sunday = LocalDate.parse("2022-03-27");
        List<Interval> night =
                List.of(
                        Interval.of("01:00", "02:15"),
                        Interval.of("02:15", "03:00"),
                        Interval.of("03:00", "04:00"));
        CalendarLayers layers =
                CalendarLayers.of(
                        new WeeklyPattern(Map.of(DayOfWeek.SUNDAY, night)), StatutoryHolidays.NONE);
        var berlin = new WorkingCalendar("night", 1, ZoneId.of("Europe/Berlin"), layers);
        Instant midnight = sunday.atStartOfDay(berlin.zone()).toInstant();

        assertThat(berlin.workingTime(midnight, midnight.plus(Duration.ofHours(12)))).hasHours(2);
        assertThat(berlin.plusWorkingTime(midnight, Duration.ofHours(2)))
                .isEqualTo(sunday.atTime(4, 0).atZone(berlin.zone()).toInstant());
    }

    private static WorkingCalendar calendar(CalendarLayers layers) {
        return new WorkingCalendar("test", 1, GeorgianCalendar.ZONE, layers);
    }

    private static DeclaredDay off(LocalDate date) {
        return DeclaredDay.off(date, BRIDGE, "Act No 1");
    }

    private static DeclaredDay worked(LocalDate date) {
        return new DeclaredDay(date, List.of(MORNING), MOVED, "Act No 2");
    }
}
