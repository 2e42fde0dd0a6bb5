package org.pirveli.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.pirveli.api.RefusalCode.INVALID_REQUEST;
import static org.pirveli.api.RefusalCode.NO_CHANGE;
import static org.pirveli.domain.policy.OnePolicy.ID;
import static org.pirveli.domain.policy.OnePolicy.days;
import static org.pirveli.domain.policy.OnePolicy.defined;
import static org.pirveli.domain.policy.OnePolicy.rebase;
import static org.pirveli.domain.policy.OnePolicy.retire;
import static org.pirveli.domain.policy.OnePolicy.revise;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.policy.PolicyCommand.RebaseClocks;
import org.pirveli.api.policy.PolicyCommand.RetireSlaPolicy;
import org.pirveli.api.policy.PolicyCommand.ReviseSlaPolicy;
import org.pirveli.api.policy.event.ClocksRebased;
import org.pirveli.api.policy.event.SlaPolicyRetired;
import org.pirveli.api.policy.event.SlaPolicyRevised;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RevisingAPolicyTest {

    @Test
    void other_terms_are_the_next_version_and_the_earlier_ones_stay_as_they_were() {
        var policy =
                defined()
                        .when(revise(days(3)))
                        .then(new SlaPolicyRevised(ID, 2, days(3), "Order No 5"))
                        .when(revise(days(1)))
                        .then(new SlaPolicyRevised(ID, 3, days(1), "Order No 5"))
                        .state();

        assertThat(policy.versions())
                .extracting(SlaPolicy::terms)
                .containsExactly(days(1), days(3), days(1));
        assertThat(policy.latest()).isEqualTo(policy.version(3));
        assertThat(policy.version(2).ref().version()).isEqualTo(2);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> policy.version(4));
    }

    @Test
    void the_same_terms_change_nothing() {
        defined().when(revise(days(1))).refused(NO_CHANGE);
        defined().given(revise(days(3))).when(revise(days(3))).refused(NO_CHANGE);
    }

    @Test
    void a_policy_is_retired_from_a_date_of_receipt_on() {
        var policy =
                defined()
                        .when(retire("2026-01-01"))
                        .then(new SlaPolicyRetired(ID, LocalDate.parse("2026-01-01"), "Not needed"))
                        .state();

        assertThat(policy.retiredFrom()).isEqualTo("2026-01-01");
        assertThat(policy.versions()).hasSize(1);
        assertThat(policy.version()).isEqualTo(2);
    }

    @Test
    void a_policy_that_is_retired_from_that_date_already_stays_so() {
        var retired = defined().given(retire("2026-01-01"));

        retired.when(retire("2026-01-01")).refused(NO_CHANGE);
        assertThat(retired.given(retire("2025-06-01")).state().retiredFrom())
                .isEqualTo("2025-06-01");
    }

    @Test
    void clocks_are_moved_to_the_latest_version() {
        defined()
                .given(revise(days(3)), revise(days(4)))
                .when(rebase())
                .then(new ClocksRebased(ID, 3, "The same promise to everyone"))
                .when(rebase())
                .then(new ClocksRebased(ID, 3, "The same promise to everyone"));
    }

    @Test
    void where_there_is_one_version_only_no_clock_can_move() {
        defined().when(rebase()).refused(NO_CHANGE);
        defined().given(retire("2026-01-01")).when(rebase()).refused(NO_CHANGE);
    }

    @Test
    void every_change_has_a_reason() {
        var policy = defined().given(revise(days(3)));

        policy.when(new ReviseSlaPolicy(ID, days(4), " "))
                .refused(INVALID_REQUEST, "pointer=/reason");
        policy.when(new RebaseClocks(ID, "x".repeat(2_001)))
                .refused(INVALID_REQUEST, "pointer=/reason");
        policy.when(new RetireSlaPolicy(ID, LocalDate.parse("2100-01-01"), ""))
                .refused(INVALID_REQUEST, "pointer=/reason");
        policy.when(new RetireSlaPolicy(ID, LocalDate.parse("2100-01-01"), ""))
                .refused(INVALID_REQUEST, "pointer=/receivedFrom");
    }
}
