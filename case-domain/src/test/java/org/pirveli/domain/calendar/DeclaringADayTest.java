package org.pirveli.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.RefusalCode.INVALID_REQUEST;
import static org.pirveli.api.RefusalCode.NO_CHANGE;
import static org.pirveli.domain.calendar.OneCalendar.DECREE;
import static org.pirveli.domain.calendar.OneCalendar.FIRST;
import static org.pirveli.domain.calendar.OneCalendar.ID;
import static org.pirveli.domain.calendar.OneCalendar.MORNING;
import static org.pirveli.domain.calendar.OneCalendar.OFFICE;
import static org.pirveli.domain.calendar.OneCalendar.REGIONS;
import static org.pirveli.domain.calendar.OneCalendar.define;
import static org.pirveli.domain.calendar.OneCalendar.hours;
import static org.pirveli.domain.calendar.OneCalendar.off;
import static org.pirveli.domain.calendar.OneCalendar.open;
import static org.pirveli.domain.calendar.OneCalendar.opened;
import static org.pirveli.domain.calendar.OneCalendar.unopened;
import static org.pirveli.domain.calendar.OneCalendar.week;
import static org.pirveli.domain.calendar.OneCalendar.worked;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.calendar.CalendarCommand.DeclareNonWorkingDay;
import org.pirveli.api.calendar.CalendarCommand.DeclareWorkingDay;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.api.calendar.event.NonWorkingDayDeclared;
import org.pirveli.api.calendar.event.WorkingDayDeclared;
import org.pirveli.api.value.UnitId;
import org.pirveli.worktime.CalendarDay;
import org.pirveli.worktime.DayName;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DeclaringADayTest {

    private static final String FRIDAY = "2024-05-17";
    private static final String SATURDAY = "2024-05-18";

    @Test
    void an_act_makes_a_date_free_and_the_day_names_it() {
        var calendar =
                opened().when(off(FRIDAY))
                        .then(new NonWorkingDayDeclared(ID, day(FRIDAY, "Family day", List.of())));

        assertThat(calendar.of(FIRST).day(LocalDate.parse(FRIDAY)))
                .isEqualTo(
                        new CalendarDay(
                                LocalDate.parse(FRIDAY),
                                List.of(),
                                new DayName("Family day", "Family day"),
                                DECREE));
        assertThat(calendar.history().getLast().decree()).isEqualTo(DECREE);
        assertThat(calendar.history().getLast().reason()).isEqualTo("Family day");
        assertThat(calendar.history().getLast().mayShorten()).isFalse();
    }

    @Test
    void a_day_may_be_free_for_some_units_only() {
        var calendar = opened().given(off(FRIDAY, REGIONS));

        assertThat(calendar.isWorkedBy(REGIONS, FRIDAY)).isFalse();
        assertThat(calendar.isWorkedBy(FIRST, FRIDAY)).isTrue();
    }

    @Test
    void a_unit_is_exempt_from_a_day_off_by_a_working_day_of_its_own() {
        var calendar =
                opened().given(off(FRIDAY))
                        .when(worked(FRIDAY, null, FIRST))
                        .then(
                                new WorkingDayDeclared(
                                        ID, day(FRIDAY, "On duty", OFFICE, FIRST), false));

        assertThat(calendar.isWorkedBy(FIRST, FRIDAY)).isTrue();
        assertThat(calendar.isWorkedBy(REGIONS, FRIDAY)).isFalse();
    }

    @Test
    void what_is_declared_for_a_unit_beats_what_is_declared_for_all_whichever_comes_first() {
        var calendar = opened().given(worked(FRIDAY, MORNING, FIRST), off(FRIDAY));

        assertThat(calendar.isWorkedBy(FIRST, FRIDAY)).isTrue();
        assertThat(calendar.isWorkedBy(REGIONS, FRIDAY)).isFalse();
    }

    @Test
    void an_act_makes_people_work_against_the_week_and_the_law() {
        var independence = "2024-05-26";
        var calendar = opened().given(worked(SATURDAY, MORNING), worked(independence, MORNING));

        assertThat(calendar.isWorkedBy(FIRST, SATURDAY)).isTrue();
        assertThat(calendar.isWorkedBy(FIRST, independence)).isTrue();
    }

    @Test
    void a_working_day_without_hours_has_what_is_usual_on_its_day_of_the_week() {
        var fridays =
                Map.of(
                        DayOfWeek.MONDAY, OFFICE,
                        DayOfWeek.FRIDAY, MORNING);
        var calendar = unopened().given(open(fridays));

        calendar.when(worked(FRIDAY, null))
                .then(new WorkingDayDeclared(ID, day(FRIDAY, "On duty", MORNING), false));
        calendar.when(worked(SATURDAY, null))
                .then(new WorkingDayDeclared(ID, day(SATURDAY, "On duty", OFFICE), false));
    }

    @Test
    void what_is_usual_is_what_holds_on_that_date_and_the_event_keeps_it() {
        var calendar = opened().given(define("2024-05-13", week(MORNING)));

        calendar.when(worked(SATURDAY, null))
                .then(new WorkingDayDeclared(ID, day(SATURDAY, "On duty", MORNING), false))
                .given(define("2024-05-14", week(List.of(hours("10:00", "12:00")))));

        assertThat(calendar.of(FIRST).day(LocalDate.parse(SATURDAY)).hours().getFirst().closes())
                .hasToString("13:00");
    }

    @Test
    void a_date_may_be_declared_otherwise() {
        var calendar = opened().given(off(FRIDAY), worked(FRIDAY, MORNING));

        assertThat(calendar.isWorkedBy(FIRST, FRIDAY)).isTrue();
        assertThat(calendar.state().declarations()).hasSize(1);
    }

    @Test
    void declaring_what_is_declared_already_changes_nothing() {
        var calendar =
                opened().given(
                                off(FRIDAY),
                                off(SATURDAY, FIRST, REGIONS),
                                worked("2024-05-19", null));

        calendar.when(off(FRIDAY)).refused(NO_CHANGE);
        calendar.when(off(SATURDAY, REGIONS)).refused(NO_CHANGE);
        calendar.when(worked("2024-05-19", OFFICE)).refused(NO_CHANGE);
    }

    @Test
    void another_act_or_another_unit_is_a_change() {
        var calendar = opened().given(off(FRIDAY));

        calendar.given(
                new DeclareNonWorkingDay(
                        ID, LocalDate.parse(FRIDAY), null, "Resolution No 9", "Family day"),
                off(FRIDAY, FIRST));
        assertThat(calendar.state().version()).isEqualTo(4);
    }

    @Test
    void a_day_off_needs_a_date_that_is_known_a_reason_and_an_act() {
        var wrong =
                opened().when(
                                new DeclareNonWorkingDay(
                                        ID,
                                        LocalDate.parse("2100-01-01"),
                                        null,
                                        "",
                                        "x".repeat(2_001)));

        for (var pointer : List.of("/date", "/decree", "/reason")) {
            wrong.refused(INVALID_REQUEST, "pointer=" + pointer);
        }
    }

    @Test
    void a_working_day_is_worked() {
        opened().when(worked(SATURDAY, List.of())).refused(INVALID_REQUEST, "pointer=/hours");
        opened().when(worked(SATURDAY, List.of(hours("09:00", "13:00"), hours("12:00", "18:00"))))
                .refused(INVALID_REQUEST, "pointer=/hours/1");
        opened().when(
                        new DeclareWorkingDay(
                                ID,
                                LocalDate.parse("1969-12-31"),
                                null,
                                null,
                                " ",
                                "On duty",
                                true))
                .refused(INVALID_REQUEST, "pointer=/date");
    }

    @Test
    void a_working_day_may_be_allowed_to_shorten() {
        var asked =
                new DeclareWorkingDay(
                        ID, LocalDate.parse(SATURDAY), MORNING, null, DECREE, "On duty", true);

        opened().when(asked)
                .then(new WorkingDayDeclared(ID, day(SATURDAY, "On duty", MORNING), true));
    }

    private static Declaration day(
            String date, String reason, List<WorkingHours> hours, UnitId... units) {
        return new Declaration(LocalDate.parse(date), hours, Set.of(units), reason, null, DECREE);
    }
}
