package org.pirveli.domain.casework;

import static org.pirveli.api.RefusalCode.INVALID_REQUEST;
import static org.pirveli.api.RefusalCode.NOBODY_ELIGIBLE;
import static org.pirveli.api.RefusalCode.NOT_AUTHORISED;
import static org.pirveli.api.RefusalCode.NO_CHANGE;
import static org.pirveli.api.RefusalCode.OPERATOR_NOT_ELIGIBLE;
import static org.pirveli.domain.casework.TestOffice.GIORGI;
import static org.pirveli.domain.casework.TestOffice.NINO;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseCommand.DistributeCase;
import org.pirveli.api.casework.CaseCommand.RebalanceCase;
import org.pirveli.api.casework.CaseCommand.TakeInSession;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.event.CaseAssigned;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.CaseLeftInQueue;
import org.pirveli.api.casework.event.CaseReleased;
import org.pirveli.api.distribution.HowAssigned;
import org.pirveli.api.distribution.Ineligibility;
import org.pirveli.api.distribution.JudgedCandidate;
import org.pirveli.api.office.event.AbilitiesDeclared;
import org.pirveli.api.office.event.ConflictDeclared;
import org.pirveli.domain.distribution.Candidate;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class DistributingTest {

    private static final String WHY = "nobody else is there";

    @Test
    void by_the_rule_a_case_goes_to_whoever_has_least_in_hand() {
        var one = OneCase.registered();
        one.office.works(loaded(NINO, 3));
        one.office.works(loaded(GIORGI, 2));

        one.when(byRule(null))
                .then(given(GIORGI, "sopio", null, judged(GIORGI, 2), judged(NINO, 3)));
    }

    @Test
    void only_a_supervisor_has_the_rule_choose_or_sets_grounds_aside() {
        OneCase.registered().by(NINO).when(byRule(null)).refused(NOT_AUTHORISED);
        OneCase.registered()
                .by(NINO)
                .when(new AssignCase(Asked.ID, NINO, WHY, true))
                .refused(NOT_AUTHORISED);
    }

    @Test
    void whoever_has_the_case_is_not_chosen_again() {
        var one = OneCase.assigned();
        one.office.works(loaded(GIORGI, 9));

        one.when(byRule(null)).then(given(GIORGI, "sopio", null, judged(GIORGI, 9)));
    }

    @Test
    void a_person_is_told_of_each_candidate_why_nobody_is_eligible() {
        var one = OneCase.registered();
        one.office.works(full(NINO));
        one.office.works(full(GIORGI));

        one.when(byRule(null)).refused(NOBODY_ELIGIBLE, "OVER_CAPACITY");
    }

    @Test
    void a_ground_that_yields_is_set_aside_for_a_reason_and_recorded() {
        var one = OneCase.registered();
        one.office.works(full(NINO));
        one.when(Asked.assign(NINO)).refused(OPERATOR_NOT_ELIGIBLE, "[OVER_CAPACITY]");
        one.when(new AssignCase(Asked.ID, NINO, null, true)).refused(INVALID_REQUEST, "/reason");

        one.when(new AssignCase(Asked.ID, NINO, WHY, true))
                .then(
                        new CaseAssigned(
                                Asked.ID,
                                OneCase.SUBJECT,
                                NINO,
                                "sopio",
                                WHY,
                                new HowAssigned(
                                        1,
                                        null,
                                        List.of(Ineligibility.OVER_CAPACITY),
                                        List.of(
                                                new JudgedCandidate(
                                                        NINO,
                                                        5,
                                                        5,
                                                        null,
                                                        false,
                                                        List.of(Ineligibility.OVER_CAPACITY))))));
    }

    @Test
    void whoever_speaks_with_the_citizen_has_the_case_however_full_the_desk_is() {
        var one = OneCase.registered();
        one.office.works(full(NINO));
        var consultation = new ConsultationId(UUID.randomUUID());

        one.by(NINO)
                .when(new TakeInSession(Asked.ID, NINO, consultation))
                .then(
                        new CaseAssigned(
                                Asked.ID,
                                OneCase.SUBJECT,
                                NINO,
                                NINO.value(),
                                "consultation " + consultation,
                                new HowAssigned(
                                        1,
                                        null,
                                        List.of(Ineligibility.OVER_CAPACITY),
                                        List.of(
                                                new JudgedCandidate(
                                                        NINO,
                                                        5,
                                                        5,
                                                        null,
                                                        false,
                                                        List.of(Ineligibility.OVER_CAPACITY))))));
    }

    @Test
    void a_conflict_of_interest_yields_to_nobody() {
        var one = OneCase.registered();
        one.office.works(inConflict(NINO));

        one.when(new AssignCase(Asked.ID, NINO, WHY, true))
                .refused(OPERATOR_NOT_ELIGIBLE, "[CONFLICT_OF_INTEREST]");
        one.by(NINO)
                .when(new TakeInSession(Asked.ID, NINO, new ConsultationId(UUID.randomUUID())))
                .refused(OPERATOR_NOT_ELIGIBLE, "[CONFLICT_OF_INTEREST]");
    }

    @Test
    void the_engine_gives_out_what_waits_in_a_unit_that_wants_it_and_nothing_else() {
        engine(OneCase.registered()).when(new DistributeCase(Asked.ID)).then();
        var automatic = OneCase.registered();
        automatic.office.givesOutBySelf();

        engine(automatic)
                .when(new DistributeCase(Asked.ID))
                .then(given(GIORGI, "time", null, judged(GIORGI, 0), judged(NINO, 0)));
        var held = OneCase.assigned();
        held.office.givesOutBySelf();
        engine(held).when(new DistributeCase(Asked.ID)).then();
    }

    @Test
    void why_nobody_got_a_case_is_recorded_once_as_long_as_the_reasons_stay_the_same() {
        var one = OneCase.registered();
        one.office.givesOutBySelf();
        one.office.works(full(NINO));
        one.office.works(full(GIORGI));
        var ask = new DistributeCase(Asked.ID);
        engine(one).given(ask).when(ask).then();

        one.office.works(inConflict(NINO));

        engine(one)
                .when(ask)
                .then(
                        new CaseLeftInQueue(
                                Asked.ID,
                                TestOffice.RULE.ref(),
                                List.of(
                                        new JudgedCandidate(
                                                NINO,
                                                0,
                                                null,
                                                null,
                                                false,
                                                List.of(Ineligibility.CONFLICT_OF_INTEREST)),
                                        new JudgedCandidate(
                                                GIORGI,
                                                5,
                                                5,
                                                null,
                                                false,
                                                List.of(Ineligibility.OVER_CAPACITY)))));
    }

    @Test
    void a_case_taken_out_of_somebodys_hands_goes_to_the_next_or_back_into_the_queue() {
        var ask = new RebalanceCase(Asked.ID, NINO, "she is ill");
        engine(OneCase.assigned())
                .when(ask)
                .then(given(GIORGI, "time", "she is ill", judged(GIORGI, 0)));
        var waiting =
                engine(OneCase.assigned().given(Asked.answer(ResponseKind.MISSING_INFORMATION)))
                        .given(ask)
                        .when(Asked.assign(GIORGI));
        waiting.refused(NO_CHANGE);

        var nobody = OneCase.assigned();
        nobody.office.works(full(GIORGI));
        engine(nobody)
                .when(ask)
                .then(new CaseReleased(Asked.ID, OneCase.SUBJECT, NINO, "she is ill"));
        engine(OneCase.registered()).when(ask).then();
    }

    @Test
    void nobody_loses_a_case_without_a_cause() {
        var ask = new RebalanceCase(Asked.ID, NINO, null);
        var one = OneCase.assigned();
        engine(one).when(ask).then();
        one.office.works(inConflict(NINO));

        engine(one)
                .when(ask)
                .then(
                        new CaseReleased(
                                Asked.ID,
                                OneCase.SUBJECT,
                                NINO,
                                "A conflict of interest was declared"));
        var automatic = OneCase.assigned();
        automatic.office.works(inConflict(NINO));
        automatic.office.givesOutBySelf();
        engine(automatic)
                .when(ask)
                .then(
                        given(
                                GIORGI,
                                "time",
                                "A conflict of interest was declared",
                                judged(GIORGI, 0)));
    }

    private static OneCase engine(OneCase one) {
        return one.by(OneCase.ENGINE);
    }

    private static AssignCase byRule(@Nullable String reason) {
        return new AssignCase(Asked.ID, null, reason, null);
    }

    private static CaseEvent given(
            OperatorId to, String by, @Nullable String reason, JudgedCandidate... candidates) {
        return new CaseAssigned(
                Asked.ID,
                OneCase.SUBJECT,
                to,
                by,
                reason,
                new HowAssigned(1, TestOffice.RULE.ref(), List.of(), List.of(candidates)));
    }

    private static JudgedCandidate judged(OperatorId operator, int load) {
        return new JudgedCandidate(operator, load, null, null, false, List.of());
    }

    private static Candidate loaded(OperatorId operator, int load) {
        return new Candidate(TestOffice.candidate(operator).operator(), load, null, false);
    }

    private static Candidate full(OperatorId operator) {
        var able =
                TestOffice.candidate(
                        operator,
                        new AbilitiesDeclared(
                                operator,
                                Set.of(TestOffice.HEALTH, new TopicCode("CHILD")),
                                null,
                                5,
                                WHY));
        return new Candidate(able.operator(), 5, null, false);
    }

    private static Candidate inConflict(OperatorId operator) {
        return TestOffice.candidate(
                operator, new ConflictDeclared(operator, 1, Asked.ID, null, null, "a cousin"));
    }
}
