package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.RefusalCode.INVALID_REQUEST;
import static org.pirveli.api.RefusalCode.INVALID_TARGET;
import static org.pirveli.api.RefusalCode.NOT_AUTHORISED;
import static org.pirveli.api.RefusalCode.NO_CHANGE;
import static org.pirveli.api.RefusalCode.NO_OFFER;
import static org.pirveli.api.RefusalCode.UNKNOWN_UNIT;
import static org.pirveli.domain.casework.TestOffice.CHILDREN;
import static org.pirveli.domain.casework.TestOffice.FIRST;
import static org.pirveli.domain.casework.TestOffice.REGIONS;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand.OfferTransfer;
import org.pirveli.api.casework.CaseCommand.RejectTransfer;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.event.TransferAccepted;
import org.pirveli.api.casework.event.TransferOffered;
import org.pirveli.api.casework.event.TransferRejected;
import org.pirveli.api.value.UnitId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TransfersTest {

    private static final Actor OF_REGIONS = OneCase.actor("rusudan", Role.SUPERVISOR, REGIONS);

    @Test
    void an_offer_is_a_flag_and_work_goes_on() {
        var offered = OneCase.assigned().when(Asked.offer(REGIONS)).then(offered(REGIONS));

        assertThat(offered.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(offered.facts().matter().unit()).isEqualTo(FIRST);
        offered.given(Asked.answer(), Asked.close());
    }

    @Test
    void a_unit_that_nobody_knows_is_offered_nothing() {
        OneCase.assigned().when(Asked.offer(TestOffice.NO_UNIT)).refused(UNKNOWN_UNIT, "nowhere");
    }

    @Test
    void a_unit_is_not_offered_what_it_has() {
        OneCase.assigned().when(Asked.offer(FIRST)).refused(INVALID_TARGET);
    }

    @Test
    void offering_again_to_the_same_unit_changes_nothing_and_to_another_replaces_the_offer() {
        var offered = OneCase.assigned().given(Asked.offer(REGIONS));

        offered.when(Asked.offer(REGIONS)).refused(NO_CHANGE);
        offered.when(Asked.offer(CHILDREN)).then(offered(CHILDREN));
        offered.by(OF_REGIONS).when(Asked.accept()).refused(NOT_AUTHORISED, "children");
    }

    @Test
    void an_offer_and_its_rejection_need_a_reason() {
        OneCase.assigned()
                .when(new OfferTransfer(Asked.ID, REGIONS, " "))
                .refused(INVALID_REQUEST, "/reason");
        OneCase.assigned()
                .given(Asked.offer(REGIONS))
                .by(OF_REGIONS)
                .when(new RejectTransfer(Asked.ID, " "))
                .refused(INVALID_REQUEST, "/reason");
    }

    @Test
    void an_accepted_case_stands_in_the_queue_of_the_other_unit_with_the_same_promise() {
        var before = OneCase.assigned();
        var due = before.firstResponse();

        var accepted =
                before.given(Asked.offer(REGIONS))
                        .by(OF_REGIONS)
                        .when(Asked.accept())
                        .then(new TransferAccepted(Asked.ID, FIRST, REGIONS));

        assertThat(accepted.status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(accepted.holder()).isNull();
        assertThat(accepted.facts().matter().unit()).isEqualTo(REGIONS);
        assertThat(accepted.firstResponse()).isEqualTo(due);
        accepted.when(Asked.accept()).refused(NO_OFFER);
    }

    @Test
    void a_rejected_case_stays_where_it_is() {
        var rejected =
                OneCase.assigned()
                        .given(Asked.offer(REGIONS))
                        .by(OF_REGIONS)
                        .when(Asked.reject())
                        .then(new TransferRejected(Asked.ID, OneCase.SUBJECT, REGIONS, "not ours"));

        assertThat(rejected.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(rejected.facts().matter().unit()).isEqualTo(FIRST);
        rejected.when(Asked.reject()).refused(NO_OFFER);
        rejected.when(Asked.offer(REGIONS)).then(offered(REGIONS));
    }

    @Test
    void only_the_unit_that_was_asked_answers_an_offer() {
        var offered = OneCase.assigned().given(Asked.offer(REGIONS));

        offered.by(OneCase.SUPERVISOR).when(Asked.accept()).refused(NOT_AUTHORISED, "regions");
        offered.by(OneCase.SUPERVISOR).when(Asked.reject()).refused(NOT_AUTHORISED, "regions");
    }

    @Test
    void the_unit_that_took_a_case_over_may_offer_it_back() {
        OneCase.assigned()
                .given(Asked.offer(REGIONS))
                .by(OF_REGIONS)
                .given(Asked.accept())
                .when(Asked.offer(FIRST))
                .then(new TransferOffered(Asked.ID, OneCase.SUBJECT, REGIONS, FIRST, "theirs"));
    }

    private static TransferOffered offered(UnitId to) {
        return new TransferOffered(Asked.ID, OneCase.SUBJECT, FIRST, to, "theirs");
    }
}
