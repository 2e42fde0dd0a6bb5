package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.event.DeclarationsImported;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.RecalculateDeadline;
import org.pirveli.api.casework.CaseCommand.RemindAssignee;
import org.pirveli.api.casework.event.DeadlineRecalculated;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Reminder;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.policy.KnownPolicies;
import org.pirveli.domain.policy.Schedules;
import org.pirveli.worktime.DayName;
import org.pirveli.worktime.DeclaredDay;
import org.pirveli.worktime.GeorgianCalendar;
import org.pirveli.worktime.Interval;
import org.pirveli.worktime.WeeklyPattern;
import org.pirveli.worktime.WorkingCalendar;

/** A day is declared off, or a declaration revoked, while clocks run. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CalendarChangeTest {

    private static final RecalculateDeadline CATCH_UP = new RecalculateDeadline(Asked.ID);
    private static final Instant EARLY = Wall.at("2022-06-06T11:00");

    @Test
    void the_day_off_decreed_on_15_May_2024_moves_the_due_from_Friday_to_Monday() {
        var without = without("2024-05-17");
        var oneCase = OneCase.on("2024-05-15T10:00");
        oneCase.office.beginsWith(without);
        oneCase.given(Asked.register());
        assertThat(oneCase.firstResponse().schedule().dueAt())
                .isEqualTo(Wall.at("2024-05-17T18:00"));
        var decreed = version2(GeorgianCalendar.standard().layers().declared().values());
        oneCase.office.changes(change(decreed, "2024-05-15T15:00", false));

        var moved =
                oneCase.at("2024-05-15T16:00")
                        .whenEngine(_ -> CATCH_UP)
                        .then(
                                new DeadlineRecalculated(
                                        Asked.ID,
                                        OneCase.CLOCK,
                                        ClockName.FIRST_RESPONSE,
                                        1,
                                        Wall.at("2024-05-17T18:00"),
                                        Schedules.of(
                                                KnownPolicies.standardPolicy(),
                                                decreed,
                                                Wall.at("2024-05-15T10:00")),
                                        "day off",
                                        "Resolution 152",
                                        "sopio"));

        assertThat(moved.firstResponse().schedule().dueAt()).isEqualTo(Wall.at("2024-05-20T18:00"));
        moved.whenEngine(_ -> CATCH_UP).nothing();
    }

    @Test
    void a_day_far_away_moves_nothing() {
        changed("2022-07-15", EARLY).whenEngine(_ -> CATCH_UP).nothing();
    }

    @Test
    void what_was_missed_when_the_day_was_declared_stays_missed() {
        changed("2022-06-08", Wall.at(Happened.DUE).plusMillis(1))
                .at("2022-06-09T10:00")
                .whenEngine(_ -> CATCH_UP)
                .nothing();
    }

    @Test
    void what_falls_due_this_very_instant_is_not_missed_yet() {
        var moved =
                changed("2022-06-08", Wall.at(Happened.DUE))
                        .at(Happened.DUE)
                        .givenByEngine(_ -> CATCH_UP);

        assertThat(moved.firstResponse().schedule().dueAt()).isEqualTo(Wall.at("2022-06-09T18:00"));
    }

    @Test
    void it_does_not_matter_how_late_the_engine_comes_by() {
        var moved =
                changed("2022-06-08", EARLY).at("2022-06-10T10:00").givenByEngine(_ -> CATCH_UP);

        assertThat(moved.firstResponse().schedule().dueAt()).isEqualTo(Wall.at("2022-06-09T18:00"));
        assertThat(moved.firstResponse().levelsRaised()).isEmpty();
    }

    @Test
    void an_answer_is_measured_by_the_calendar_as_it_was_changed() {
        var answered = OneCase.assigned();
        answered.office.changes(change(with("2022-06-08"), EARLY, false));

        var history = answered.at("2022-06-09T10:00").given(Asked.answer()).history();

        assertThat(history.getLast()).isInstanceOf(FirstResponseIssued.class);
        assertThat(history.get(history.size() - 2)).isInstanceOf(DeadlineRecalculated.class);
        assertThat(answered.firstResponse().state()).isEqualTo(ClockState.MET);
    }

    @Test
    void no_level_rises_at_an_instant_that_the_calendar_took_away() {
        var moved =
                changed("2022-06-08", EARLY)
                        .at("2022-06-08T20:00")
                        .givenByEngine(_ -> new EscalateCase(Asked.ID, OneCase.CLOCK, 1, 3));

        assertThat(moved.history().getLast()).isInstanceOf(DeadlineRecalculated.class);
        assertThat(moved.firstResponse().levelsRaised()).isEmpty();
    }

    @Test
    void two_changes_are_told_one_by_one() {
        var oneCase = changed("2022-06-08", EARLY);
        oneCase.office.changes(
                new CalendarChange(
                        with(3, "2022-06-08", "2022-06-09"),
                        Wall.at("2022-06-07T09:00"),
                        "another day off",
                        null,
                        "rusudan",
                        false));

        var history = oneCase.at("2022-06-07T10:00").givenByEngine(_ -> CATCH_UP).history();

        assertThat(history)
                .filteredOn(DeadlineRecalculated.class::isInstance)
                .extracting(event -> ((DeadlineRecalculated) event).schedule().dueAt())
                .containsExactly(Wall.at("2022-06-09T18:00"), Wall.at("2022-06-10T18:00"));
    }

    @Test
    void a_due_is_shortened_only_if_asked() {
        var revoked = OneCase.on("2022-06-06T10:00");
        revoked.office.beginsWith(with(1, "2022-06-08"));
        revoked.given(Asked.register());

        revoked.office.hasChanged(List.of(change(version2(known()), EARLY, false)));
        revoked.whenEngine(_ -> CATCH_UP).nothing();
        revoked.office.hasChanged(List.of(change(version2(known()), EARLY, true)));
        var shorter = revoked.givenByEngine(_ -> CATCH_UP);

        assertThat(shorter.firstResponse().schedule().dueAt()).isEqualTo(Wall.at(Happened.DUE));
    }

    @Test
    void no_change_of_the_calendar_makes_the_office_late_at_once() {
        var revoked = OneCase.on("2022-06-06T10:00");
        revoked.office.beginsWith(with(1, "2022-06-08"));
        revoked.given(Asked.register());
        var late = Wall.at(Happened.DUE).plusMillis(1);
        revoked.office.changes(change(version2(known()), late, true));

        revoked.at(late).whenEngine(_ -> CATCH_UP).nothing();
    }

    @Test
    void what_is_over_is_not_touched() {
        for (var over :
                List.of(
                        OneCase.answered(),
                        OneCase.closed(),
                        OneCase.registered().given(Asked.withdraw()))) {
            over.office.changes(change(with("2022-06-08"), EARLY, true));
            over.whenEngine(_ -> CATCH_UP).nothing();
        }
    }

    @Test
    void what_changed_while_a_clock_was_stopped_does_not_move_its_next_attempt() {
        var answered = OneCase.answered();
        answered.office.changes(change(with("2022-06-08"), EARLY, false));
        var voided = answered.given(Asked.voidAnswer());

        voided.whenEngine(_ -> CATCH_UP).nothing();

        assertThat(voided.firstResponse().schedule().dueAt()).isEqualTo(Wall.at(Happened.DUE));
    }

    @Test
    void an_inherited_due_is_the_promise_made_to_another_and_stays() {
        var promised =
                Schedules.of(
                        KnownPolicies.standardPolicy(),
                        GeorgianCalendar.standard(),
                        Wall.at("2022-06-03T10:00"));

        changed("2022-06-07", EARLY)
                .givenByEngine(_ -> Asked.inherit(TestOffice.OTHER, promised))
                .whenEngine(_ -> CATCH_UP)
                .nothing();
    }

    @Test
    void a_reminder_that_was_given_is_not_given_again_for_the_new_due() {
        var moved =
                changed("2022-06-08", EARLY)
                        .at("2022-06-07T15:00")
                        .givenByEngine(_ -> new RemindAssignee(Asked.ID, OneCase.CLOCK, 1, 50))
                        .givenByEngine(_ -> CATCH_UP);

        assertThat(moved.firstResponse().remindersRaised()).containsExactly(50);
        moved.at("2022-06-09T18:01")
                .whenEngine(_ -> new RemindAssignee(Asked.ID, OneCase.CLOCK, 1, 50))
                .nothing();
    }

    @Test
    void levels_of_the_new_due_rise_at_their_new_instants() {
        changed("2022-06-08", EARLY)
                .givenByEngine(_ -> CATCH_UP)
                .at("2022-06-08T20:00")
                .whenEngine(_ -> new EscalateCase(Asked.ID, OneCase.CLOCK, 1, 3))
                .nothing();
    }

    @Test
    void a_follow_up_moves_as_well() {
        var reopened = OneCase.reopened();
        reopened.office.changes(change(with("2022-06-15"), reopened.followUp().startedAt(), false));

        reopened.givenByEngine(_ -> CATCH_UP);

        assertThat(reopened.followUp().schedule().dueAt()).isEqualTo(Wall.at("2022-06-16T18:00"));
    }

    @Test
    void a_day_off_behind_the_due_moves_levels_alone() {
        var due = Wall.at(Happened.DUE);
        var moved = changed("2022-06-09", EARLY).givenByEngine(_ -> CATCH_UP);

        assertThat(moved.history().getLast())
                .isInstanceOfSatisfying(
                        DeadlineRecalculated.class,
                        event -> {
                            assertThat(event.oldDueAt()).isEqualTo(due);
                            assertThat(event.schedule().dueAt()).isEqualTo(due);
                        });
        assertThat(levels(moved))
                .containsExactly(due, Wall.at("2022-06-10T13:00"), Wall.at("2022-06-10T18:00"));
        assertThat(examined(OneCase.registered(), change(with("2022-06-09"), EARLY, false)))
                .isEqualTo(Verdict.LEVELS_MOVE);
        moved.whenEngine(_ -> CATCH_UP).nothing();
    }

    @Test
    void no_level_comes_earlier_unless_that_was_asked() {
        var revoked = OneCase.on("2022-06-06T10:00");
        revoked.office.beginsWith(with(1, "2022-06-09"));
        revoked.given(Asked.register());

        var unasked = change(version2(known()), EARLY, false);
        revoked.office.hasChanged(List.of(unasked));
        revoked.whenEngine(_ -> CATCH_UP).nothing();
        assertThat(examined(revoked, unasked)).isEqualTo(Verdict.WOULD_SHORTEN);

        revoked.office.hasChanged(List.of(change(version2(known()), EARLY, true)));
        assertThat(levels(revoked.givenByEngine(_ -> CATCH_UP)))
                .containsExactly(
                        Wall.at(Happened.DUE),
                        Wall.at("2022-06-09T13:00"),
                        Wall.at("2022-06-09T18:00"));
    }

    /** Less work on Tuesday would bring half of the working time forward. */
    @Test
    void where_some_instants_move_on_the_others_still_come_no_earlier() {
        var days = new ArrayList<>(with("2022-06-09").layers().declared().values());
        days.add(
                new DeclaredDay(
                        LocalDate.parse("2022-06-07"),
                        List.of(Interval.of("09:00", "10:00")),
                        new DayName("Short day", "შემოკლებული დღე"),
                        "Resolution 152"));
        var oneCase = OneCase.registered();
        oneCase.office.changes(change(version2(days), EARLY, false));

        var moved = oneCase.givenByEngine(_ -> CATCH_UP);

        assertThat(moved.firstResponse().schedule().dueAt()).isEqualTo(Wall.at(Happened.DUE));
        assertThat(moved.firstResponse().schedule().reminders())
                .extracting(Reminder::at)
                .containsExactly(Wall.at("2022-06-07T14:30"), Wall.at("2022-06-08T14:48"));
        assertThat(levels(moved).getLast()).isEqualTo(Wall.at("2022-06-10T18:00"));
    }

    @Test
    void a_change_by_which_no_clock_would_ever_end_moves_nothing_and_loses_no_case() {
        var standard = GeorgianCalendar.standard();
        var aSecond =
                new WeeklyPattern(
                        Map.of(DayOfWeek.MONDAY, List.of(Interval.of("09:00", "09:00:01"))));
        var hardly =
                new WorkingCalendar(
                        standard.id(),
                        2,
                        standard.zone(),
                        standard.layers().changing(LocalDate.parse("2022-06-07"), aSecond));
        var oneCase = OneCase.registered();
        var change = change(hardly, EARLY, true);
        oneCase.office.changes(change);

        oneCase.whenEngine(_ -> CATCH_UP).nothing();
        assertThat(examined(oneCase, change)).isEqualTo(Verdict.NEVER_DUE);

        oneCase.office.changes(change(with(3, "2022-06-08"), EARLY, false));
        assertThat(oneCase.givenByEngine(_ -> CATCH_UP).firstResponse().schedule().dueAt())
                .isEqualTo(Wall.at("2022-06-09T18:00"));
    }

    @Test
    void of_a_file_of_days_only_the_acts_are_named_that_moved_the_clock() {
        var file =
                new DeclarationsImported(
                        new CalendarId("georgia"),
                        List.of(
                                day("2022-06-08", "Resolution 1", TestOffice.FIRST),
                                day("2022-06-09", "Resolution 2", TestOffice.REGIONS),
                                day("2022-06-09", "Resolution 3"),
                                day("2022-06-13", "Resolution 4"),
                                day("2022-08-01", "Resolution 5")),
                        "days of summer",
                        false);
        var calendar = with("2022-06-08", "2022-06-09", "2022-06-13", "2022-08-01");
        var oneCase = OneCase.registered();
        oneCase.office.changes(CalendarChange.of(file, calendar, TestOffice.FIRST, EARLY, "sopio"));

        assertThat(
                        ((DeadlineRecalculated)
                                        oneCase.givenByEngine(_ -> CATCH_UP).history().getLast())
                                .decree())
                .isEqualTo("Resolution 1; Resolution 3");
    }

    @Test
    void of_a_file_that_moves_levels_alone_the_acts_behind_the_due_are_named() {
        var file =
                new DeclarationsImported(
                        new CalendarId("georgia"),
                        List.of(
                                day("2022-05-02", "Resolution 1"),
                                day("2022-06-09", "Resolution 2"),
                                day("2022-08-01", "Resolution 3")),
                        "days of summer",
                        false);
        var oneCase = OneCase.registered();
        oneCase.office.changes(
                CalendarChange.of(file, with("2022-06-09"), TestOffice.FIRST, EARLY, "sopio"));

        assertThat(
                        ((DeadlineRecalculated)
                                        oneCase.givenByEngine(_ -> CATCH_UP).history().getLast())
                                .decree())
                .isEqualTo("Resolution 2");
    }

    private static Declaration day(String date, String decree, UnitId... units) {
        return new Declaration(LocalDate.parse(date), null, Set.of(units), "Day off", null, decree);
    }

    private static List<Instant> levels(OneCase oneCase) {
        return oneCase.firstResponse().schedule().levels().stream()
                .map(EscalationLevel::at)
                .toList();
    }

    private static Verdict examined(OneCase oneCase, CalendarChange change) {
        return CatchingUp.examined(
                        oneCase.firstResponse().due(), change, KnownPolicies.standardPolicy())
                .verdict();
    }

    private static OneCase changed(String dayOff, Instant recordedAt) {
        var oneCase = OneCase.registered();
        oneCase.office.changes(change(with(dayOff), recordedAt, false));
        return oneCase;
    }

    private static CalendarChange change(WorkingCalendar to, String at, boolean mayShorten) {
        return change(to, Wall.at(at), mayShorten);
    }

    private static CalendarChange change(WorkingCalendar to, Instant at, boolean mayShorten) {
        return new CalendarChange(to, at, "day off", "Resolution 152", "sopio", mayShorten);
    }

    private static WorkingCalendar with(String... daysOff) {
        return with(2, daysOff);
    }

    private static WorkingCalendar with(int version, String... daysOff) {
        var days = new ArrayList<>(known());
        for (var day : daysOff) {
            days.add(
                    DeclaredDay.off(
                            LocalDate.parse(day),
                            new DayName("Day off", "უქმე"),
                            "Resolution 152"));
        }
        return calendar(version, days);
    }

    private static Collection<DeclaredDay> known() {
        return GeorgianCalendar.standard().layers().declared().values();
    }

    private static WorkingCalendar without(String day) {
        var days = new ArrayList<>(known());
        days.removeIf(declared -> declared.date().equals(LocalDate.parse(day)));
        return calendar(1, days);
    }

    private static WorkingCalendar version2(Collection<DeclaredDay> days) {
        return calendar(2, days);
    }

    private static WorkingCalendar calendar(int version, Collection<DeclaredDay> days) {
        var standard = GeorgianCalendar.standard();
        return new WorkingCalendar(
                standard.id(), version, standard.zone(), standard.layers().declaring(days));
    }
}
