package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.RecalculateDeadline;
import org.pirveli.api.casework.CaseCommand.RemindAssignee;
import org.pirveli.api.casework.ImportedOutcome;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.event.CaseClosed;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.CaseMarkedDuplicate;
import org.pirveli.api.casework.event.ClockPaused;
import org.pirveli.api.casework.event.ClockResumed;
import org.pirveli.api.casework.event.DeadlineRecalculated;
import org.pirveli.api.casework.event.DuplicateMarkRemoved;
import org.pirveli.api.policy.EndRule;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.policy.PromisedTerm;
import org.pirveli.api.policy.StartRule;
import org.pirveli.api.policy.TermUnit;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.sla.Resumption;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.policy.KnownPolicies;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.worktime.DayName;
import org.pirveli.worktime.DeclaredDay;
import org.pirveli.worktime.GeorgianCalendar;
import org.pirveli.worktime.WorkingCalendar;

/**
 * A promise of five working days to the end of the case, received on Monday 6 June 2022 at ten: due
 * on Monday the 13th at 18:00.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ResolvingACaseTest {

    private static final ClockId RESOLUTION = new ClockId(new UUID(1, 3));
    private static final String DUE = "2022-06-13T18:00";

    @Test
    void a_case_is_promised_its_end_only_where_the_policy_names_it() {
        assertThat(registered().resolution().schedule().dueAt()).isEqualTo(Wall.at(DUE));
        assertThat(OneCase.registered().facts().promises().resolution()).isNull();
    }

    @Test
    void closing_in_time_keeps_the_promise_and_closing_later_does_not() {
        assertThat(end(answered().at(DUE).given(Asked.close())).clocks())
                .containsExactly(stopped(ClockState.MET, DUE));

        var late = answered().at("2022-06-13T18:01").given(Asked.close());

        assertThat(end(late).clocks())
                .containsExactly(stopped(ClockState.MET_LATE, "2022-06-13T18:01"));
        assertThat(late.history().get(late.history().size() - 2))
                .isInstanceOfSatisfying(
                        CaseEscalated.class,
                        risen -> assertThat(risen.clock()).isEqualTo(ClockName.RESOLUTION));
    }

    @Test
    void a_referral_is_an_end_as_well() {
        var referred = answered().at("2022-06-07T10:00").given(Asked.refer(true));

        assertThat(referred.resolution().state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_withdrawal_cancels_it_running_or_standing_still() {
        assertThat(registered().given(Asked.withdraw()).resolution().state())
                .isEqualTo(ClockState.CANCELLED);
        assertThat(waiting().given(Asked.withdraw()).resolution().state())
                .isEqualTo(ClockState.CANCELLED);
    }

    @Test
    void it_stands_still_from_the_question_to_the_applicants_answer() {
        var asked = answered().at("2022-06-08T12:00").given(Asked.ask());

        assertThat(last(asked))
                .isEqualTo(
                        new ClockPaused(
                                Asked.ID,
                                RESOLUTION,
                                ClockName.RESOLUTION,
                                1,
                                4,
                                Wall.at("2022-06-08T12:00")));

        var told = asked.at("2022-06-20T12:00").given(Asked.told());

        assertThat(last(told))
                .isInstanceOfSatisfying(
                        ClockResumed.class, resumed -> assertThat(resumed.daysLeft()).isEqualTo(4));
        assertThat(told.resolution().schedule().dueAt()).isEqualTo(Wall.at("2022-06-23T18:00"));
        assertThat(told.resolution().schedule().atRiskAt())
                .as("80 % of the working time since then")
                .isEqualTo(Wall.at("2022-06-23T11:12"));
    }

    @Test
    void a_first_answer_that_asks_for_documents_pauses_it_too() {
        var asked = assigned().given(Asked.answer(ResponseKind.MISSING_INFORMATION));

        assertThat(asked.resolution().state()).isEqualTo(ClockState.PAUSED);
        assertThat(asked.firstResponse().state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_pause_within_one_day_costs_nothing_and_wins_nothing() {
        var told =
                answered()
                        .at("2022-06-08T10:00")
                        .given(Asked.ask())
                        .at("2022-06-08T17:00")
                        .given(Asked.told());

        assertThat(told.resolution().schedule().dueAt()).isEqualTo(Wall.at(DUE));
    }

    @Test
    void once_missed_it_never_pauses() {
        var late = answered().at("2022-06-13T18:00").at(Wall.at(DUE).plusMillis(1));

        assertThat(last(late.given(Asked.ask()))).isNotInstanceOf(ClockPaused.class);
        assertThat(late.resolution().state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void whatever_ends_the_waiting_resumes_it() {
        var moved =
                waiting()
                        .given(Asked.offer(TestOffice.REGIONS))
                        .by(Walk.PEOPLE.get(1))
                        .given(Asked.accept());
        assertThat(moved.resolution().state()).isEqualTo(ClockState.RUNNING);

        var voided = waiting().given(Asked.voidAnswer());
        assertThat(voided.resolution().state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void a_case_closed_while_it_stands_still_is_closed_in_time() {
        var closed = waiting().at("2022-07-29T12:00").given(Asked.close());

        assertThat(closed.resolution().state()).isEqualTo(ClockState.MET);
    }

    @Test
    void nothing_is_reminded_or_escalated_while_it_stands_still() {
        var waiting = waiting().at("2022-07-29T12:00");

        waiting.whenEngine(_ -> new EscalateCase(Asked.ID, RESOLUTION, 1, 3)).nothing();
        waiting.whenEngine(_ -> new RemindAssignee(Asked.ID, RESOLUTION, 1, 50)).nothing();
    }

    @Test
    void no_day_off_moves_what_stands_still_but_it_counts_once_that_runs_again() {
        var waiting = waiting();
        waiting.office.changes(dayOff("2022-06-21", "2022-06-15T10:00"));

        waiting.at("2022-06-16T10:00").whenEngine(_ -> new RecalculateDeadline(Asked.ID)).nothing();
        var told = waiting.at("2022-06-20T12:00").given(Asked.told());

        assertThat(told.resolution().schedule().dueAt()).isEqualTo(Wall.at("2022-06-24T18:00"));
        told.whenEngine(_ -> new RecalculateDeadline(Asked.ID)).nothing();
    }

    @Test
    void a_day_off_moves_what_was_resumed_by_what_was_left() {
        var told = waiting().at("2022-06-20T12:00").given(Asked.told());
        told.office.changes(dayOff("2022-06-21", "2022-06-20T13:00"));

        told.at("2022-06-20T14:00").givenByEngine(_ -> new RecalculateDeadline(Asked.ID));

        assertThat(last(told)).isInstanceOf(DeadlineRecalculated.class);
        assertThat(told.resolution().schedule().dueAt()).isEqualTo(Wall.at("2022-06-24T18:00"));
    }

    @Test
    void a_reopened_case_is_promised_its_end_anew() {
        var reopened = answered().given(Asked.close()).at("2022-06-13T10:00").given(Asked.reopen());

        assertThat(reopened.resolution().id()).isNotEqualTo(RESOLUTION);
        assertThat(reopened.resolution().attempt()).isEqualTo(1);
        assertThat(reopened.resolution().schedule().dueAt()).isEqualTo(Wall.at("2022-06-20T18:00"));
    }

    @Test
    void a_voided_answer_takes_the_end_away_that_rested_on_it() {
        var closed = answered().at("2022-06-07T10:00").given(Asked.close());

        var voided = closed.at("2022-06-09T10:00").given(Asked.voidAnswer());

        assertThat(voided.resolution().id()).isEqualTo(RESOLUTION);
        assertThat(voided.resolution().attempt()).isEqualTo(2);
        assertThat(voided.resolution().running()).isTrue();
        assertThat(voided.resolution().schedule().dueAt()).isEqualTo(Wall.at(DUE));
    }

    @Test
    void unmarking_a_duplicate_lets_it_run_towards_its_old_due() {
        var unmarked =
                registered()
                        .given(Asked.duplicateOf(TestOffice.OTHER))
                        .at("2022-06-09T10:00")
                        .given(Asked.unmark());

        assertThat(unmarked.resolution().attempt()).isEqualTo(2);
        assertThat(unmarked.resolution().schedule().dueAt()).isEqualTo(Wall.at(DUE));
    }

    @Test
    void unmarking_a_duplicate_that_waited_lets_it_stand_still_again() {
        var marked = waiting().given(Asked.duplicateOf(TestOffice.OTHER));
        assertThat(last(marked))
                .isInstanceOfSatisfying(
                        CaseMarkedDuplicate.class, mark -> assertThat(mark.clocks()).hasSize(1));

        var unmarked = marked.at("2022-07-04T10:00").given(Asked.unmark());

        var history = unmarked.history();
        assertThat(history.get(history.size() - 2))
                .isInstanceOfSatisfying(
                        DuplicateMarkRemoved.class,
                        removed ->
                                assertThat(removed.clocks().getFirst().resumed())
                                        .isEqualTo(new Resumption(Wall.at("2022-07-04T10:00"), 4)));
        assertThat(last(unmarked))
                .isInstanceOfSatisfying(
                        ClockPaused.class, paused -> assertThat(paused.daysLeft()).isEqualTo(4));
        var told = unmarked.at("2022-07-05T10:00").given(Asked.told());
        assertThat(told.resolution().schedule().dueAt()).isEqualTo(Wall.at("2022-07-08T18:00"));
    }

    @Test
    void what_was_missed_when_it_was_marked_is_missed_when_the_mark_is_gone() {
        var unmarked =
                registered()
                        .at("2022-06-20T10:00")
                        .given(Asked.duplicateOf(TestOffice.OTHER), Asked.unmark());

        assertThat(unmarked.resolution().schedule().dueAt()).isEqualTo(Wall.at(DUE));
        assertThat(unmarked.resolution().levelsRaised()).isEmpty();
    }

    @Test
    void closed_history_ends_when_it_was_answered_and_what_is_not_measured_was_promised_nothing() {
        var received = Wall.at("2022-05-04T10:00");
        var answeredAt = Wall.at("2022-05-24T10:00");
        var imported =
                promising(5)
                        .given(Asked.imported(received, ImportedOutcome.INADMISSIBLE, answeredAt));
        assertThat(end(imported).clocks())
                .containsExactly(
                        new ClockStopped(
                                RESOLUTION,
                                ClockName.RESOLUTION,
                                1,
                                ClockState.MET_LATE,
                                answeredAt));

        var unmeasured =
                promising(5).given(Asked.imported(received, ImportedOutcome.INADMISSIBLE, null));
        assertThat(unmeasured.facts().promises().resolution()).isNull();
        assertThat(end(unmeasured).clocks()).isEmpty();
    }

    private static CalendarChange dayOff(String date, String recordedAt) {
        var standard = GeorgianCalendar.standard();
        var days = new ArrayList<>(standard.layers().declared().values());
        days.add(DeclaredDay.off(LocalDate.parse(date), new DayName("Off", "უქმე"), "No 1"));
        return new CalendarChange(
                new WorkingCalendar(
                        standard.id(), 2, standard.zone(), standard.layers().declaring(days)),
                Wall.at(recordedAt),
                "day off",
                null,
                "sopio",
                false);
    }

    private static CaseClosed end(OneCase oneCase) {
        return (CaseClosed) last(oneCase);
    }

    private static CaseEvent last(OneCase oneCase) {
        return oneCase.history().getLast();
    }

    private static ClockStopped stopped(ClockState state, String at) {
        return new ClockStopped(RESOLUTION, ClockName.RESOLUTION, 1, state, Wall.at(at));
    }

    /** Asked on Wednesday, with four days left. */
    private static OneCase waiting() {
        return answered().at("2022-06-08T12:00").given(Asked.ask());
    }

    private static OneCase answered() {
        return assigned().at("2022-06-06T12:00").given(Asked.answer());
    }

    private static OneCase assigned() {
        return registered().given(Asked.assign(TestOffice.NINO));
    }

    private static OneCase registered() {
        return promising(5).given(Asked.register());
    }

    private static OneCase promising(int days) {
        var oneCase = OneCase.on("2022-06-06T10:00");
        oneCase.office.promises(resolving(1, days));
        return oneCase;
    }

    static SlaPolicy resolving(int version, int days) {
        var standard = KnownPolicies.standard();
        return new SlaPolicy(
                new VersionRef(KnownPolicies.STANDARD.value(), version),
                new PolicyTerms(
                        standard.appliesTo(),
                        standard.firstResponse(),
                        new PromisedTerm(
                                days,
                                TermUnit.WORKING_DAYS,
                                StartRule.RECEIPT_DAY,
                                EndRule.CLOSE_OF_BUSINESS),
                        standard.reminders(),
                        standard.levels(),
                        standard.reopeningDays()));
    }
}
