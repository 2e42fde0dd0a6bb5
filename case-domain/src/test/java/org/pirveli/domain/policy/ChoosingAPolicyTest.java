package org.pirveli.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.pirveli.api.casework.CaseKind.APPLICATION;
import static org.pirveli.api.casework.CaseKind.COMPLAINT;
import static org.pirveli.api.casework.Channel.EMAIL;
import static org.pirveli.api.casework.Channel.POST;
import static org.pirveli.domain.policy.OnePolicy.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.policy.AppliesTo;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.policy.PolicyState.Defined;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ChoosingAPolicyTest {

    private static final UnitId FIRST = new UnitId("first-response");
    private static final UnitId REGIONS = new UnitId("regions");
    private static final LocalDate DAY = LocalDate.parse("2026-03-04");
    private static final Defined GENERAL = policy("general", AppliesTo.EVERYTHING);

    @Test
    void where_nothing_special_is_promised_the_general_policy_holds() {
        var special = policy("complaints", naming(Set.of(COMPLAINT), Set.of(), Set.of(), null));

        assertThat(chosen(APPLICATION, POST, FIRST, GENERAL, special)).isEqualTo("general 1");
        assertThat(chosen(COMPLAINT, POST, FIRST, GENERAL, special)).isEqualTo("complaints 1");
    }

    @Test
    void the_policy_that_names_more_of_a_case_wins() {
        var unit = policy("unit", naming(Set.of(), Set.of(), Set.of(FIRST, REGIONS), null));
        var post = policy("post", naming(Set.of(COMPLAINT), Set.of(POST), Set.of(), null));

        assertThat(chosen(COMPLAINT, POST, FIRST, GENERAL, unit, post)).isEqualTo("post 1");
        assertThat(chosen(COMPLAINT, EMAIL, FIRST, GENERAL, unit, post)).isEqualTo("unit 1");
    }

    @Test
    void naming_the_unit_beats_naming_the_kind_and_that_beats_naming_the_channel() {
        var unit = policy("unit", naming(Set.of(), Set.of(), Set.of(FIRST), null));
        var kind = policy("kind", naming(Set.of(COMPLAINT), Set.of(), Set.of(), null));
        var channel = policy("channel", naming(Set.of(), Set.of(POST), Set.of(), null));

        assertThat(chosen(COMPLAINT, POST, FIRST, channel, kind, unit)).isEqualTo("unit 1");
        assertThat(chosen(COMPLAINT, POST, REGIONS, channel, kind, unit)).isEqualTo("kind 1");
        assertThat(chosen(APPLICATION, POST, REGIONS, channel, kind, unit)).isEqualTo("channel 1");
    }

    @Test
    void of_two_alike_the_one_that_began_later_wins_and_then_the_first_by_name() {
        var early = policy("early", naming(Set.of(), Set.of(), Set.of(), "2020-01-01"));
        var late = policy("late", naming(Set.of(), Set.of(), Set.of(), "2026-03-04"));
        var future = policy("future", naming(Set.of(), Set.of(), Set.of(), "2026-03-05"));
        var alike = policy("a-late", naming(Set.of(), Set.of(), Set.of(), "2026-03-04"));

        assertThat(chosen(COMPLAINT, POST, FIRST, GENERAL, early)).isEqualTo("early 1");
        assertThat(chosen(COMPLAINT, POST, FIRST, late, early, future)).isEqualTo("late 1");
        assertThat(chosen(COMPLAINT, POST, FIRST, late, alike)).isEqualTo("a-late 1");
    }

    @Test
    void the_version_in_force_on_the_date_of_receipt_is_chosen() {
        var policy =
                policy(
                        "changing",
                        AppliesTo.EVERYTHING,
                        naming(Set.of(), Set.of(), Set.of(), "2026-01-01"),
                        naming(Set.of(COMPLAINT), Set.of(), Set.of(), "2027-01-01"));

        assertThat(chosenOn("2025-12-31", APPLICATION, policy)).isEqualTo("changing 1");
        assertThat(chosenOn("2026-01-01", APPLICATION, policy)).isEqualTo("changing 2");
        assertThat(chosenOn("2027-01-01", COMPLAINT, policy)).isEqualTo("changing 3");
        assertThat(chosenOn("2027-01-01", APPLICATION, policy, GENERAL)).isEqualTo("general 1");
    }

    @Test
    void a_policy_that_is_kept_to_compare_with_is_never_chosen() {
        var compared = policy("five-days", (AppliesTo) null);
        var taken = policy("taken-back", AppliesTo.EVERYTHING, null);

        assertThat(chosen(COMPLAINT, POST, FIRST, GENERAL, compared, taken)).isEqualTo("general 1");
    }

    @Test
    void a_retired_policy_is_not_chosen_from_its_date_on() {
        var unit = naming(Set.of(), Set.of(), Set.of(FIRST), null);
        var retired = new Defined(new PolicyId("old"), 2, List.of(terms(unit, 1)), DAY);

        assertThat(chosenOn("2026-03-03", COMPLAINT, GENERAL, retired)).isEqualTo("old 1");
        assertThat(chosenOn("2026-03-04", COMPLAINT, GENERAL, retired)).isEqualTo("general 1");
    }

    @Test
    void an_office_without_any_promise_for_a_case_is_no_office() {
        var complaints = policy("complaints", naming(Set.of(COMPLAINT), Set.of(), Set.of(), null));

        assertThatIllegalStateException()
                .isThrownBy(() -> chosen(APPLICATION, POST, FIRST, complaints))
                .withMessageContaining("APPLICATION by POST to first-response on 2026-03-04");
        assertThat(PolicyChoice.find(List.of(complaints), APPLICATION, POST, FIRST, DAY)).isEmpty();
    }

    @Test
    void the_choice_does_not_depend_on_the_order_in_which_policies_are_kept() {
        var random = new Random(20_260_304);
        for (int i = 0; i < 500; i++) {
            var policies = new ArrayList<>(List.of(GENERAL));
            for (int n = 0; n < 12; n++) {
                policies.add(random(n, random));
            }
            var kind = any(CaseKind.values(), random);
            var channel = any(Channel.values(), random);
            var unit = random.nextBoolean() ? FIRST : REGIONS;
            var date = DAY.plusDays(random.nextInt(10));

            var chosen = PolicyChoice.choose(policies, kind, channel, unit, date);
            Collections.shuffle(policies, random);

            assertThat(PolicyChoice.choose(policies, kind, channel, unit, date)).isEqualTo(chosen);
            assertThat(Optional.of(chosen)).isEqualTo(judged(policies, kind, channel, unit, date));
        }
    }

    /** Beaten by nobody: the rule a second time, by comparing each with each. */
    private static Optional<SlaPolicy> judged(
            Collection<Defined> all, CaseKind kind, Channel channel, UnitId unit, LocalDate date) {
        var candidates = new ArrayList<SlaPolicy>();
        for (var policy : all) {
            SlaPolicy inForce = null;
            for (var version : policy.versions()) {
                var to = version.terms().appliesTo();
                if (to == null || to.receivedFrom() == null || !to.receivedFrom().isAfter(date)) {
                    inForce = version;
                }
            }
            boolean retired = policy.retiredFrom() != null && !policy.retiredFrom().isAfter(date);
            if (inForce != null && !retired && matches(inForce, kind, channel, unit)) {
                candidates.add(inForce);
            }
        }
        return candidates.stream()
                .filter(one -> candidates.stream().noneMatch(other -> rank(other) > rank(one)))
                .min((one, other) -> {
                    int later = began(other).compareTo(began(one));
                    return later != 0 ? later : one.ref().id().compareTo(other.ref().id());
                });
    }

    private static boolean matches(SlaPolicy policy, CaseKind kind, Channel channel, UnitId unit) {
        var to = policy.terms().appliesTo();
        return to != null
                && (to.kinds().isEmpty() || to.kinds().contains(kind))
                && (to.channels().isEmpty() || to.channels().contains(channel))
                && (to.units().isEmpty() || to.units().contains(unit));
    }

    /** Three dimensions beat two, two beat one; the weights break ties. */
    private static int rank(SlaPolicy policy) {
        var to = policy.terms().appliesTo();
        if (to == null) {
            return -1;
        }
        int unit = to.units().isEmpty() ? 0 : 104;
        int kind = to.kinds().isEmpty() ? 0 : 102;
        int channel = to.channels().isEmpty() ? 0 : 101;
        return unit + kind + channel;
    }

    private static LocalDate began(SlaPolicy policy) {
        var to = policy.terms().appliesTo();
        var from = to == null ? null : to.receivedFrom();
        return from == null ? LocalDate.MIN : from;
    }

    private static Defined random(int n, Random random) {
        var scopes = new AppliesTo[1 + random.nextInt(3)];
        Arrays.setAll(
                scopes,
                _ ->
                        naming(
                                random.nextInt(3) > 0 ? Set.of() : Set.of(COMPLAINT),
                                random.nextInt(3) > 0 ? Set.of() : Set.of(POST, EMAIL),
                                random.nextInt(3) > 0 ? Set.of() : Set.of(FIRST),
                                random.nextBoolean()
                                        ? null
                                        : DAY.plusDays(random.nextInt(10)).toString()));
        var policy = policy("p" + n, scopes);
        return random.nextInt(4) > 0
                ? policy
                : new Defined(
                        policy.policyId(), 9, policy.terms(), DAY.plusDays(random.nextInt(10)));
    }

    private static <T> T any(T[] all, Random random) {
        return all[random.nextInt(all.length)];
    }

    private static String chosen(CaseKind kind, Channel channel, UnitId unit, Defined... all) {
        return text(PolicyChoice.choose(List.of(all), kind, channel, unit, DAY));
    }

    private static String chosenOn(String date, CaseKind kind, Defined... all) {
        return text(PolicyChoice.choose(List.of(all), kind, POST, FIRST, LocalDate.parse(date)));
    }

    private static String text(SlaPolicy policy) {
        return policy.ref().id() + " " + policy.ref().version();
    }

    private static Defined policy(String id, @Nullable AppliesTo... scopes) {
        List<PolicyTerms> versions = Arrays.stream(scopes).map(scope -> terms(scope, 2)).toList();
        return new Defined(new PolicyId(id), versions.size(), versions, null);
    }

    private static AppliesTo naming(
            Set<CaseKind> kinds,
            Set<Channel> channels,
            Set<UnitId> units,
            @Nullable String receivedFrom) {
        return new AppliesTo(
                kinds,
                channels,
                units,
                receivedFrom == null ? null : LocalDate.parse(receivedFrom));
    }
}
