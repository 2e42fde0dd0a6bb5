package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.RefusalCode.INVALID_TARGET;
import static org.pirveli.api.sla.ClockState.CANCELLED;
import static org.pirveli.api.sla.ClockState.MET;
import static org.pirveli.domain.casework.TestOffice.NINO;
import static org.pirveli.domain.casework.TestOffice.OTHER;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.event.CaseMarkedDuplicate;
import org.pirveli.api.casework.event.DueInstantInherited;
import org.pirveli.api.casework.event.DuplicateMarkRemoved;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.sla.Schedule;
import org.pirveli.domain.policy.KnownPolicies;
import org.pirveli.domain.policy.Schedules;
import org.pirveli.worktime.GeorgianCalendar;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DuplicatesTest {

    @Test
    void a_case_that_repeats_another_ends_and_hands_its_promise_on() {
        var registered = OneCase.registered().at("2022-06-07T11:00");

        var duplicate =
                registered
                        .when(Asked.duplicateOf(OTHER))
                        .then(
                                marked(
                                        registered.firstResponse().schedule(),
                                        "2022-06-07T11:00",
                                        Happened.stopped(
                                                1, CANCELLED, Wall.at("2022-06-07T11:00"))));

        assertThat(duplicate.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(duplicate.firstResponse().state()).isEqualTo(CANCELLED);
    }

    @Test
    void an_answered_duplicate_has_no_promise_to_hand_on() {
        OneCase.answered().when(Asked.duplicateOf(OTHER)).then(marked(null, "2022-06-06T12:00"));
    }

    @Test
    void a_follow_up_that_is_owed_is_cancelled_and_not_handed_on() {
        OneCase.reopened()
                .when(Asked.duplicateOf(OTHER))
                .then(
                        marked(
                                null,
                                "2022-06-13T10:00",
                                new ClockStopped(
                                        OneCase.FOLLOW_UP,
                                        ClockName.FOLLOW_UP_RESPONSE,
                                        1,
                                        CANCELLED,
                                        Wall.at("2022-06-13T10:00"))));
    }

    @Test
    void no_case_repeats_itself_nor_an_unknown_one() {
        OneCase.registered()
                .when(Asked.duplicateOf(Asked.ID))
                .refused(INVALID_TARGET, "the same case");
        OneCase.registered()
                .when(Asked.duplicateOf(TestOffice.NO_CASE))
                .refused(INVALID_TARGET, "no such case");
    }

    @Test
    void there_are_no_chains_of_duplicates_in_either_direction() {
        OneCase.registered()
                .when(Asked.duplicateOf(TestOffice.ITSELF_A_DUPLICATE))
                .refused(INVALID_TARGET, "is a duplicate");
        OneCase.registered()
                .when(Asked.duplicateOf(TestOffice.SURVIVED_BY_THIS))
                .refused(INVALID_TARGET, "duplicates of its own");
    }

    @Test
    void taking_the_mark_away_restores_status_assignee_and_clock() {
        var marked = OneCase.assigned().given(Asked.duplicateOf(OTHER)).at("2022-06-07T10:00");

        var unmarked =
                marked.when(Asked.unmark())
                        .then(
                                unmarked(
                                        CaseStatus.ASSIGNED,
                                        List.of(Happened.firstResponse(marked, 2))));

        assertThat(unmarked.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(unmarked.holder()).isEqualTo(NINO);
        assertThat(unmarked.firstResponse().running(OneCase.CLOCK, 2)).isTrue();
        assertThat(unmarked.firstResponse().schedule().dueAt()).isEqualTo(Wall.at(Happened.DUE));
    }

    @Test
    void a_duplicate_that_awaited_the_applicant_awaits_again() {
        var unmarked =
                OneCase.assigned()
                        .given(
                                Asked.answer(ResponseKind.MISSING_INFORMATION),
                                Asked.duplicateOf(OTHER))
                        .when(Asked.unmark())
                        .then(unmarked(CaseStatus.AWAITING_APPLICANT, List.of()));

        assertThat(unmarked.status()).isEqualTo(CaseStatus.AWAITING_APPLICANT);
        assertThat(unmarked.firstResponse().state()).isEqualTo(MET);
    }

    @Test
    void a_duplicate_from_the_queue_returns_to_the_queue() {
        var unmarked = OneCase.registered().given(Asked.duplicateOf(OTHER), Asked.unmark());

        assertThat(unmarked.status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(unmarked.holder()).isNull();
    }

    @Test
    void the_survivor_inherits_an_earlier_due_with_reminders_and_levels_of_its_own() {
        var survivor = survivor();
        var inherited = inheritedFriday();

        var after =
                survivor.whenEngine(_ -> Asked.inherit(OTHER, promisedFriday()))
                        .then(inherited(Wall.at(Happened.DUE), inherited));

        assertThat(after.firstResponse().schedule()).isEqualTo(inherited);
        assertThat(inherited.dueAt()).isEqualTo(Wall.at("2022-06-07T18:00"));
        assertThat(inherited.reminders().getFirst().at()).isEqualTo(Wall.at("2022-06-07T09:30"));
        assertThat(inherited.levels().get(1).at()).isEqualTo(Wall.at("2022-06-08T13:00"));
    }

    @Test
    void a_due_that_was_missed_before_the_survivor_came_in_is_inherited_all_the_same() {
        var missed = promised("2022-05-30T10:00");

        var survivor = OneCase.registered().givenByEngine(_ -> Asked.inherit(OTHER, missed));

        assertThat(survivor.firstResponse().schedule().dueAt())
                .isEqualTo(Wall.at("2022-06-01T18:00"));
        assertThat(survivor.firstResponse().schedule().reminders()).isEmpty();
    }

    @Test
    void a_due_that_is_not_earlier_leaves_the_survivor_as_it_is() {
        OneCase.registered()
                .whenEngine(one -> Asked.inherit(OTHER, one.firstResponse().schedule()))
                .nothing();
        OneCase.registered()
                .whenEngine(_ -> Asked.inherit(OTHER, promised("2022-06-07T10:00")))
                .nothing();
    }

    @Test
    void a_survivor_that_is_answered_inherits_nothing() {
        OneCase.answered().whenEngine(_ -> Asked.inherit(OTHER, promisedFriday())).nothing();
        OneCase.closed().whenEngine(_ -> Asked.inherit(OTHER, promisedFriday())).nothing();
    }

    @Test
    void inheriting_twice_is_inheriting_once() {
        survivor()
                .givenByEngine(_ -> Asked.inherit(OTHER, promisedFriday()))
                .whenEngine(_ -> Asked.inherit(OTHER, promisedFriday()))
                .nothing();
    }

    @Test
    void levels_of_the_old_due_that_had_risen_are_kept_when_an_earlier_one_is_inherited() {
        var survivor = OneCase.registered().at("2022-06-09T10:00");

        survivor.whenEngine(_ -> Asked.inherit(OTHER, promisedFriday()))
                .then(
                        Happened.escalated(1, 1, "2022-06-09T10:00"),
                        inherited(Wall.at(Happened.DUE), inheritedFriday()));
    }

    @Test
    void an_inherited_due_stays_through_the_next_attempt() {
        var survivor =
                survivor()
                        .givenByEngine(_ -> Asked.inherit(OTHER, promisedFriday()))
                        .given(Asked.assign(NINO), Asked.answer(), Asked.voidAnswer());

        assertThat(survivor.firstResponse().attempt()).isEqualTo(2);
        assertThat(survivor.firstResponse().inherited()).isTrue();
        assertThat(survivor.firstResponse().schedule()).isEqualTo(inheritedFriday());
    }

    private static OneCase survivor() {
        return OneCase.registered().at("2022-06-06T11:00");
    }

    /** What a case received on Friday was promised: an answer by Tuesday. */
    private static Schedule promisedFriday() {
        return promised("2022-06-03T10:00");
    }

    private static Schedule promised(String receivedAt) {
        return Schedules.of(
                KnownPolicies.standardPolicy(), GeorgianCalendar.standard(), Wall.at(receivedAt));
    }

    private static Schedule inheritedFriday() {
        return Schedules.inheriting(
                promisedFriday(),
                KnownPolicies.standardPolicy(),
                GeorgianCalendar.standard(),
                Wall.at("2022-06-06T10:00"));
    }

    private static DueInstantInherited inherited(Instant oldDue, Schedule schedule) {
        return new DueInstantInherited(
                Asked.ID, OTHER, OneCase.CLOCK, ClockName.FIRST_RESPONSE, 1, oldDue, schedule);
    }

    private static CaseMarkedDuplicate marked(
            @Nullable Schedule promised, String at, ClockStopped... clocks) {
        return new CaseMarkedDuplicate(Asked.ID, OTHER, promised, List.of(clocks), Wall.at(at));
    }

    private static DuplicateMarkRemoved unmarked(CaseStatus status, List<ClockStarted> clocks) {
        return new DuplicateMarkRemoved(
                Asked.ID, OneCase.SUBJECT, OTHER, status, "another flat", clocks);
    }
}
