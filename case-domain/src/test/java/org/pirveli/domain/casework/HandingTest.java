package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.RefusalCode.INVALID_REQUEST;
import static org.pirveli.api.RefusalCode.NOT_AUTHORISED;
import static org.pirveli.api.RefusalCode.NO_CHANGE;
import static org.pirveli.api.RefusalCode.OPERATOR_NOT_ELIGIBLE;
import static org.pirveli.api.RefusalCode.UNKNOWN_GROUND;
import static org.pirveli.api.RefusalCode.UNKNOWN_TOPIC;
import static org.pirveli.domain.casework.TestOffice.GIORGI;
import static org.pirveli.domain.casework.TestOffice.HEALTH;
import static org.pirveli.domain.casework.TestOffice.NINO;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseCommand.ClassifyCase;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.casework.event.CaseClassified;
import org.pirveli.api.casework.event.CaseReleased;
import org.pirveli.api.value.GroundCode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class HandingTest {

    @Test
    void a_case_is_sorted_by_topic_and_urgency() {
        OneCase.registered()
                .when(Asked.classify(HEALTH, Urgency.HUNGER_STRIKE))
                .then(new CaseClassified(Asked.ID, HEALTH, Urgency.HUNGER_STRIKE, null));
    }

    @Test
    void an_urgency_is_taken_away_by_sorting_without_one() {
        OneCase.registered()
                .given(Asked.classify(HEALTH, Urgency.HUNGER_STRIKE))
                .when(Asked.classify(HEALTH, null))
                .then(new CaseClassified(Asked.ID, HEALTH, null, null));
    }

    @Test
    void sorting_a_case_as_it_is_sorted_changes_nothing() {
        var sorted = OneCase.registered().given(Asked.classify(HEALTH, Urgency.TIME_LIMIT));

        sorted.when(Asked.classify(HEALTH, Urgency.TIME_LIMIT)).refused(NO_CHANGE);
        sorted.when(Asked.classify(HEALTH, Urgency.CHILD_AT_RISK))
                .then(new CaseClassified(Asked.ID, HEALTH, Urgency.CHILD_AT_RISK, null));
    }

    @Test
    void what_speaks_against_a_matter_is_sorted_with_it_in_order_and_taken_away_with_it() {
        var both = Set.of(TestOffice.NO_SUBSTANCE, TestOffice.ANSWERED_BEFORE);
        var sorted = OneCase.registered().given(Asked.classify(HEALTH, null));

        sorted.when(new ClassifyCase(Asked.ID, HEALTH, null, both))
                .then(
                        new CaseClassified(
                                Asked.ID,
                                HEALTH,
                                null,
                                List.of(TestOffice.ANSWERED_BEFORE, TestOffice.NO_SUBSTANCE)));
        sorted.when(new ClassifyCase(Asked.ID, HEALTH, null, both)).refused(NO_CHANGE);
        sorted.when(Asked.classify(HEALTH, null))
                .then(new CaseClassified(Asked.ID, HEALTH, null, null));
    }

    @Test
    void a_ground_that_the_office_does_not_give_is_refused_by_name() {
        var other = new GroundCode("NO_STAMP");
        OneCase.registered()
                .when(new ClassifyCase(Asked.ID, HEALTH, null, Set.of(other)))
                .refused(UNKNOWN_GROUND, "NO_STAMP");
    }

    @Test
    void what_was_sorted_at_registration_counts_as_sorted() {
        OneCase.on("2022-06-06T10:00")
                .given(Asked.sortedUnder(HEALTH))
                .when(Asked.classify(HEALTH, null))
                .refused(NO_CHANGE);
    }

    @Test
    void a_topic_that_the_office_does_not_know_is_refused() {
        OneCase.registered()
                .when(Asked.classify(TestOffice.NO_TOPIC, null))
                .refused(UNKNOWN_TOPIC, "WEATHER");
    }

    @Test
    void an_operator_takes_a_case_from_the_queue() {
        var taken =
                OneCase.registered()
                        .by(NINO)
                        .when(Asked.assign(NINO))
                        .then(Happened.assigned(NINO, "nino"));

        assertThat(taken.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(taken.holder()).isEqualTo(NINO);
    }

    @Test
    void only_a_supervisor_gives_a_case_to_another() {
        OneCase.registered().by(NINO).when(Asked.assign(GIORGI)).refused(NOT_AUTHORISED);
        OneCase.registered()
                .by(OneCase.SUPERVISOR)
                .when(Asked.assign(GIORGI))
                .then(Happened.assigned(GIORGI, "sopio"));
    }

    @Test
    void a_case_in_hand_may_pass_to_another_but_not_to_the_same() {
        OneCase.assigned().when(Asked.assign(NINO)).refused(NO_CHANGE);
        OneCase.assigned().when(Asked.assign(GIORGI)).then(Happened.assigned(GIORGI, "sopio"));
    }

    @Test
    void whoever_may_not_take_a_case_is_told_every_ground() {
        OneCase.registered()
                .when(Asked.assign(TestOffice.STRANGER))
                .refused(OPERATOR_NOT_ELIGIBLE, "[UNKNOWN_OPERATOR]");
    }

    @Test
    void a_case_that_awaits_the_applicant_goes_on_waiting_in_other_hands() {
        var waiting =
                OneCase.assigned()
                        .given(Asked.answer(ResponseKind.MISSING_INFORMATION))
                        .when(Asked.assign(GIORGI))
                        .then(Happened.assigned(GIORGI, "sopio"));

        assertThat(waiting.status()).isEqualTo(CaseStatus.AWAITING_APPLICANT);
        assertThat(waiting.holder()).isEqualTo(GIORGI);
    }

    @Test
    void a_case_goes_back_to_the_queue_for_a_reason() {
        var released =
                OneCase.assigned()
                        .when(Asked.release())
                        .then(new CaseReleased(Asked.ID, OneCase.SUBJECT, NINO, "on leave"));

        assertThat(released.status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(released.holder()).isNull();
        OneCase.assigned().when(Asked.release(" \n")).refused(INVALID_REQUEST, "/reason");
    }
}
