package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.RecalculateDeadline;
import org.pirveli.api.casework.CaseCommand.RemindAssignee;
import org.pirveli.api.casework.event.DeadlineRecalculated;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.domain.policy.Schedules;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.worktime.DayName;
import org.pirveli.worktime.DeclaredDay;
import org.pirveli.worktime.GeorgianCalendar;
import org.pirveli.worktime.WorkingCalendar;

/** A day is declared off, or a declaration revoked, while clocks run. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CalendarChangeTest {

    @Test
    void the_day_off_decreed_on_15_May_2024_moves_the_due_from_Friday_to_Monday() {
        var without = without("2024-05-17");
        var oneCase = OneCase.on("2024-05-15T10:00");
        oneCase.office.worksBy(without);
        oneCase.given(Asked.register());
        assertThat(oneCase.firstResponse().schedule().dueAt())
                .isEqualTo(Wall.at("2024-05-17T18:00"));
        oneCase.office.worksBy(GeorgianCalendar.standard());

        var moved =
                oneCase.at("2024-05-15T16:00")
                        .whenEngine(one -> recalculate(one, false))
                        .then(
                                new DeadlineRecalculated(
                                        Asked.ID,
                                        OneCase.CLOCK,
                                        ClockName.FIRST_RESPONSE,
                                        1,
                                        Wall.at("2024-05-17T18:00"),
                                        Schedules.of(
                                                SlaPolicy.standard(),
                                                GeorgianCalendar.standard(),
                                                Wall.at("2024-05-15T10:00")),
                                        "day off",
                                        "Resolution 152"));

        assertThat(moved.firstResponse().schedule().dueAt()).isEqualTo(Wall.at("2024-05-20T18:00"));
        moved.whenEngine(one -> recalculate(one, false)).nothing();
    }

    @Test
    void a_day_far_away_moves_nothing() {
        changed("2022-07-15").whenEngine(one -> recalculate(one, true)).nothing();
    }

    @Test
    void what_was_missed_when_the_day_was_declared_stays_missed() {
        changed("2022-06-08")
                .at(Wall.at(Happened.DUE).plusMillis(1))
                .whenEngine(one -> recalculate(one, false))
                .nothing();
    }

    @Test
    void what_falls_due_this_very_instant_is_not_missed_yet() {
        var moved =
                changed("2022-06-08")
                        .at(Happened.DUE)
                        .givenByEngine(one -> recalculate(one, false));

        assertThat(moved.firstResponse().schedule().dueAt()).isEqualTo(Wall.at("2022-06-09T18:00"));
    }

    @Test
    void a_due_is_shortened_only_if_asked() {
        var revoked = OneCase.on("2022-06-06T10:00");
        revoked.office.worksBy(with("2022-06-08"));
        revoked.given(Asked.register());
        revoked.office.worksBy(GeorgianCalendar.standard());

        revoked.whenEngine(one -> recalculate(one, false)).nothing();
        var shorter = revoked.givenByEngine(one -> recalculate(one, true));

        assertThat(shorter.firstResponse().schedule().dueAt()).isEqualTo(Wall.at(Happened.DUE));
    }

    @Test
    void no_change_of_the_calendar_makes_the_office_late_at_once() {
        var revoked = OneCase.on("2022-06-06T10:00");
        revoked.office.worksBy(with("2022-06-08"));
        revoked.given(Asked.register());
        revoked.office.worksBy(GeorgianCalendar.standard());

        revoked.at(Wall.at(Happened.DUE).plusMillis(1))
                .whenEngine(one -> recalculate(one, true))
                .nothing();
    }

    @Test
    void what_is_over_is_not_touched() {
        for (var over :
                List.of(
                        OneCase.answered(),
                        OneCase.closed(),
                        OneCase.registered().given(Asked.withdraw()))) {
            over.office.worksBy(with("2022-06-08"));
            over.whenEngine(one -> recalculate(one, true)).nothing();
        }
        changed("2022-06-08")
                .whenEngine(_ ->
                        new RecalculateDeadline(
                                Asked.ID, new ClockId(new UUID(9, 9)), "day off", null, true))
                .nothing();
    }

    @Test
    void an_inherited_due_is_the_promise_made_to_another_and_stays() {
        var promised =
                Schedules.of(
                        SlaPolicy.standard(),
                        GeorgianCalendar.standard(),
                        Wall.at("2022-06-03T10:00"));

        changed("2022-06-07")
                .givenByEngine(_ -> Asked.inherit(TestOffice.OTHER, promised))
                .whenEngine(one -> recalculate(one, true))
                .nothing();
    }

    @Test
    void a_reminder_that_was_given_is_not_given_again_for_the_new_due() {
        var moved =
                changed("2022-06-08")
                        .at("2022-06-07T15:00")
                        .givenByEngine(_ -> new RemindAssignee(Asked.ID, OneCase.CLOCK, 1, 50))
                        .givenByEngine(one -> recalculate(one, false));

        assertThat(moved.firstResponse().remindersRaised()).containsExactly(50);
        moved.at("2022-06-09T18:01")
                .whenEngine(_ -> new RemindAssignee(Asked.ID, OneCase.CLOCK, 1, 50))
                .nothing();
    }

    @Test
    void levels_of_the_new_due_rise_at_their_new_instants() {
        changed("2022-06-08")
                .givenByEngine(one -> recalculate(one, false))
                .at("2022-06-08T20:00")
                .whenEngine(_ -> new EscalateCase(Asked.ID, OneCase.CLOCK, 1, 3))
                .nothing();
    }

    @Test
    void a_follow_up_moves_as_well() {
        var reopened = OneCase.reopened();
        reopened.office.worksBy(with("2022-06-15"));

        reopened.givenByEngine(one ->
                new RecalculateDeadline(Asked.ID, one.followUp().id(), "day off", null, false));

        assertThat(reopened.followUp().schedule().dueAt()).isEqualTo(Wall.at("2022-06-16T18:00"));
    }

    private static OneCase changed(String dayOff) {
        var oneCase = OneCase.registered();
        oneCase.office.worksBy(with(dayOff));
        return oneCase;
    }

    private static RecalculateDeadline recalculate(OneCase one, boolean mayShorten) {
        return new RecalculateDeadline(
                Asked.ID, one.firstResponse().id(), "day off", "Resolution 152", mayShorten);
    }

    private static WorkingCalendar with(String dayOff) {
        var days = new ArrayList<>(GeorgianCalendar.standard().layers().declared().values());
        days.add(
                DeclaredDay.off(
                        LocalDate.parse(dayOff), new DayName("Day off", "უქმე"), "Resolution 152"));
        return version2(days);
    }

    private static WorkingCalendar without(String day) {
        var days = new ArrayList<>(GeorgianCalendar.standard().layers().declared().values());
        days.removeIf(declared -> declared.date().equals(LocalDate.parse(day)));
        return version2(days);
    }

    private static WorkingCalendar version2(Collection<DeclaredDay> days) {
        var standard = GeorgianCalendar.standard();
        return new WorkingCalendar(
                standard.id(), 2, standard.zone(), standard.layers().declaring(days));
    }
}
