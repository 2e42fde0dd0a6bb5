package org.pirveli.domain.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseCommand.RebaseClock;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.casework.event.ClockRebased;
import org.pirveli.api.policy.EndRule;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.policy.PromisedTerm;
import org.pirveli.api.policy.StartRule;
import org.pirveli.api.policy.TermUnit;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.Resumption;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.policy.KnownPolicies;
import org.pirveli.domain.policy.Schedules;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.worktime.GeorgianCalendar;

/** Open clocks move to a later version of their policy when a supervisor wants it so. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RebasingTest {

    private static final String ORDERED = "2022-06-07T10:00";
    private static final SlaPolicy FIVE_DAYS =
            new SlaPolicy(new VersionRef("standard", 2), KnownPolicies.fiveDays());

    @Test
    void a_clock_that_runs_is_counted_from_its_start_by_the_new_terms() {
        var oneCase = knowing(FIVE_DAYS).given(Asked.register());

        oneCase.at("2022-06-07T10:05")
                .whenEngine(_ -> Asked.rebase(2, Wall.at(ORDERED)))
                .then(
                        new ClockRebased(
                                Asked.ID,
                                OneCase.CLOCK,
                                ClockName.FIRST_RESPONSE,
                                1,
                                new VersionRef("standard", 1),
                                Wall.at(Happened.DUE),
                                null,
                                Schedules.of(
                                        FIVE_DAYS,
                                        GeorgianCalendar.standard(),
                                        Wall.at("2022-06-06T10:00")),
                                "a better promise",
                                "sopio"));

        oneCase.whenEngine(_ -> Asked.rebase(2, Wall.at(ORDERED))).nothing();
    }

    @Test
    void nothing_goes_back_to_an_earlier_version_or_over_to_another_policy() {
        var oneCase = knowing(FIVE_DAYS).given(Asked.register());
        oneCase.givenByEngine(_ -> Asked.rebase(2, Wall.at("2022-06-06T10:00")));
        var other = new SlaPolicy(new VersionRef("strict", 9), KnownPolicies.standard());
        oneCase.office.knows(other);

        oneCase.whenEngine(_ -> Asked.rebase(1, Wall.at(ORDERED))).nothing();
        oneCase.whenEngine(_ ->
                        new RebaseClock(
                                Asked.ID, other.ref(), "stricter", "sopio", Wall.at(ORDERED)))
                .nothing();
    }

    @Test
    void what_was_missed_when_it_was_ordered_stays_missed() {
        var oneCase = knowing(FIVE_DAYS).given(Asked.register());
        var late = Wall.at(Happened.DUE).plusMillis(1);

        oneCase.at(late).whenEngine(_ -> Asked.rebase(2, late)).nothing();
    }

    @Test
    void no_rebase_makes_the_office_late_at_once() {
        var oneCase = OneCase.on("2022-06-06T10:00");
        oneCase.office.promises(
                new SlaPolicy(new VersionRef("standard", 1), KnownPolicies.fiveDays()));
        oneCase.office.knows(
                new SlaPolicy(new VersionRef("standard", 2), KnownPolicies.standard()));
        oneCase.given(Asked.register());
        var past = Wall.at(Happened.DUE).plusMillis(1);

        oneCase.at(past).whenEngine(_ -> Asked.rebase(2, past)).nothing();
        oneCase.givenByEngine(_ -> Asked.rebase(2, Wall.at(Happened.DUE)));

        assertThat(oneCase.firstResponse().schedule().dueAt()).isEqualTo(Wall.at(Happened.DUE));
    }

    @Test
    void what_has_risen_since_it_was_ordered_is_recorded_first() {
        var oneCase = knowing(FIVE_DAYS).given(Asked.register());

        var history =
                oneCase.at("2022-06-08T19:00")
                        .givenByEngine(_ -> Asked.rebase(2, ordered()))
                        .history();

        assertThat(history.get(history.size() - 2)).isInstanceOf(CaseEscalated.class);
        assertThat(history.getLast()).isInstanceOf(ClockRebased.class);
        assertThat(oneCase.firstResponse().levelsRaised()).containsExactly(1);
    }

    @Test
    void what_was_inherited_is_the_promise_made_to_another_and_stays() {
        var promised =
                Schedules.of(
                        KnownPolicies.standardPolicy(),
                        GeorgianCalendar.standard(),
                        Wall.at("2022-06-03T10:00"));
        var oneCase = knowing(FIVE_DAYS).given(Asked.register());

        oneCase.givenByEngine(_ -> Asked.inherit(TestOffice.OTHER, promised))
                .whenEngine(_ -> Asked.rebase(2, Wall.at("2022-06-06T10:00")))
                .nothing();
    }

    @Test
    void what_was_spent_before_a_pause_stays_spent() {
        var told = resolving(ResolvingACaseTest.resolving(2, 7));

        told.givenByEngine(_ -> Asked.rebase(2, Wall.at("2022-06-20T12:00")));

        assertThat(told.history())
                .filteredOn(ClockRebased.class::isInstance)
                .extracting(event -> ((ClockRebased) event).daysLeft())
                .containsExactly(6);
        assertThat(told.resolution().schedule().dueAt()).isEqualTo(Wall.at("2022-06-27T18:00"));
        assertThat(told.resolution().counted().resumed())
                .isEqualTo(new Resumption(Wall.at("2022-06-20T12:00"), 6));
    }

    @Test
    void a_term_that_was_used_up_before_a_pause_is_not_taken_away() {
        var told = resolving(ResolvingACaseTest.resolving(2, 1));

        told.whenEngine(_ -> Asked.rebase(2, Wall.at("2022-06-20T12:00"))).nothing();
    }

    @Test
    void what_is_promised_no_more_is_kept_as_it_was_promised() {
        var told =
                resolving(new SlaPolicy(new VersionRef("standard", 2), KnownPolicies.standard()));

        told.whenEngine(_ -> Asked.rebase(2, Wall.at("2022-06-20T12:00"))).nothing();
    }

    @Test
    void what_stands_still_has_no_due_to_move() {
        var waiting = OneCase.on("2022-06-06T10:00");
        waiting.office.promises(ResolvingACaseTest.resolving(1, 5));
        waiting.office.knows(ResolvingACaseTest.resolving(2, 7));
        waiting.given(Asked.register(), Asked.assign(TestOffice.NINO), Asked.answer(), Asked.ask());

        waiting.whenEngine(_ -> Asked.rebase(2, Wall.at("2022-06-06T10:00"))).nothing();
    }

    @Test
    void whoever_asks_before_hears_the_reason_and_what_the_rules_would_make_of_it() {
        var oneCase = knowing(FIVE_DAYS).given(Asked.register());
        var five = Wall.at("2022-06-13T18:00");

        assertThat(examined(oneCase, FIVE_DAYS, ordered()))
                .satisfies(each -> {
                    assertThat(each.verdict()).isEqualTo(Verdict.MOVES);
                    assertThat(dueOf(each)).isEqualTo(five);
                });
        assertThat(examined(oneCase, FIVE_DAYS, Wall.at(Happened.DUE).plusMillis(1)))
                .satisfies(each -> {
                    assertThat(each.verdict()).isEqualTo(Verdict.MISSED);
                    assertThat(dueOf(each)).isEqualTo(five);
                });
        var oneDay = Wall.at("2022-06-07T18:00");
        assertThat(examined(oneCase, strict(), oneDay.plusMillis(1)))
                .satisfies(each -> {
                    assertThat(each.verdict()).isEqualTo(Verdict.WOULD_BE_PAST);
                    assertThat(dueOf(each)).isEqualTo(oneDay);
                });
    }

    @Test
    void a_version_that_only_reminds_otherwise_leaves_the_due_where_it_is() {
        var oneCase = OneCase.on("2022-06-06T10:00").given(Asked.register());
        var standard = KnownPolicies.standard();
        var quiet =
                new PolicyTerms(
                        standard.appliesTo(),
                        standard.firstResponse(),
                        null,
                        List.of(),
                        standard.levels(),
                        standard.reopeningDays());

        assertThat(examined(oneCase, version2(quiet), ordered()).verdict())
                .isEqualTo(Verdict.LEVELS_MOVE);
        assertThat(examined(oneCase, version2(standard), ordered()).verdict())
                .isEqualTo(Verdict.UNCHANGED);
    }

    @Test
    void an_end_that_is_promised_no_more_is_told_from_one_that_would_be_past() {
        var told = resolving(version2(KnownPolicies.standard()));

        var examined =
                Rebasing.examined(
                        told.resolution().due(),
                        GeorgianCalendar.standard(),
                        ResolvingACaseTest.resolving(1, 5),
                        version2(KnownPolicies.standard()),
                        Wall.at("2022-06-20T12:00"));

        assertThat(examined.verdict()).isEqualTo(Verdict.NOT_PROMISED);
        assertThat(examined.schedule()).isNull();
    }

    private static Examined examined(OneCase oneCase, SlaPolicy wanted, Instant orderedAt) {
        return Rebasing.examined(
                oneCase.firstResponse().due(),
                GeorgianCalendar.standard(),
                KnownPolicies.standardPolicy(),
                wanted,
                orderedAt);
    }

    private static Instant dueOf(Examined examined) {
        return requireNonNull(examined.schedule()).dueAt();
    }

    private static SlaPolicy strict() {
        var standard = KnownPolicies.standard();
        return version2(
                new PolicyTerms(
                        standard.appliesTo(),
                        new PromisedTerm(
                                1,
                                TermUnit.WORKING_DAYS,
                                StartRule.RECEIPT_DAY,
                                EndRule.CLOSE_OF_BUSINESS),
                        null,
                        standard.reminders(),
                        standard.levels(),
                        standard.reopeningDays()));
    }

    private static SlaPolicy version2(PolicyTerms terms) {
        return new SlaPolicy(new VersionRef("standard", 2), terms);
    }

    /** Five days to the end, of which four were left on Wednesday; resumed on Monday the 20th. */
    private static OneCase resolving(SlaPolicy later) {
        var oneCase = OneCase.on("2022-06-06T10:00");
        oneCase.office.promises(ResolvingACaseTest.resolving(1, 5));
        oneCase.office.knows(later);
        return oneCase.given(Asked.register(), Asked.assign(TestOffice.NINO), Asked.answer())
                .at("2022-06-08T12:00")
                .given(Asked.ask())
                .at("2022-06-20T12:00")
                .given(Asked.told());
    }

    private static OneCase knowing(SlaPolicy... later) {
        var oneCase = OneCase.on("2022-06-06T10:00");
        List.of(later).forEach(oneCase.office::knows);
        return oneCase;
    }

    private static Instant ordered() {
        return Wall.at(ORDERED);
    }
}
