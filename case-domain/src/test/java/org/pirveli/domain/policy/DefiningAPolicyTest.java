package org.pirveli.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.RefusalCode.INVALID_REQUEST;
import static org.pirveli.api.RefusalCode.NOT_FOUND;
import static org.pirveli.api.RefusalCode.POLICY_EXISTS;
import static org.pirveli.api.policy.EndRule.CLOSE_OF_BUSINESS;
import static org.pirveli.api.policy.EndRule.ELAPSED;
import static org.pirveli.api.policy.EndRule.END_OF_DAY;
import static org.pirveli.api.policy.StartRule.DEEMED_RECEIPT;
import static org.pirveli.api.policy.StartRule.RECEIPT_DAY;
import static org.pirveli.api.policy.TermUnit.CALENDAR_DAYS;
import static org.pirveli.api.policy.TermUnit.WORKING_DAYS;
import static org.pirveli.api.policy.TermUnit.WORKING_HOURS;
import static org.pirveli.api.sla.ReminderRecipient.ASSIGNEE;
import static org.pirveli.domain.policy.OnePolicy.ID;
import static org.pirveli.domain.policy.OnePolicy.days;
import static org.pirveli.domain.policy.OnePolicy.define;
import static org.pirveli.domain.policy.OnePolicy.defined;
import static org.pirveli.domain.policy.OnePolicy.promising;
import static org.pirveli.domain.policy.OnePolicy.rebase;
import static org.pirveli.domain.policy.OnePolicy.retire;
import static org.pirveli.domain.policy.OnePolicy.revise;
import static org.pirveli.domain.policy.OnePolicy.undefined;
import static org.pirveli.domain.policy.OnePolicy.with;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.policy.AppliesTo;
import org.pirveli.api.policy.LevelTerms;
import org.pirveli.api.policy.PolicyCommand;
import org.pirveli.api.policy.PolicyCommand.DefineSlaPolicy;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.policy.PromisedTerm;
import org.pirveli.api.policy.ReminderTerms;
import org.pirveli.api.policy.event.SlaPolicyDefined;
import org.pirveli.api.sla.Position;
import org.pirveli.api.sla.VersionRef;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DefiningAPolicyTest {

    @Test
    void a_policy_begins_in_version_1() {
        var policy =
                undefined()
                        .when(define(days(1)))
                        .then(new SlaPolicyDefined(ID, days(1), "A stricter promise"))
                        .state();

        assertThat(policy.policyId()).isEqualTo(ID);
        assertThat(policy.latest()).isEqualTo(new SlaPolicy(new VersionRef("quick", 1), days(1)));
        assertThat(policy.versions()).containsExactly(policy.version(1));
        assertThat(policy.retiredFrom()).isNull();
    }

    @Test
    void a_policy_is_defined_once() {
        defined().when(define(days(3))).refused(POLICY_EXISTS);
    }

    static Stream<PolicyCommand> whatADefinedPolicyIsAsked() {
        return Stream.of(revise(days(3)), retire("2026-01-01"), rebase());
    }

    @ParameterizedTest
    @MethodSource("whatADefinedPolicyIsAsked")
    void a_policy_that_nobody_defined_is_not_found(PolicyCommand command) {
        undefined().when(command).refused(NOT_FOUND);
    }

    static Stream<PolicyTerms> good() {
        return Stream.of(
                KnownPolicies.standard(),
                KnownPolicies.fiveDays(),
                promising(new PromisedTerm(366, CALENDAR_DAYS, DEEMED_RECEIPT, END_OF_DAY), null),
                promising(
                        new PromisedTerm(16, WORKING_HOURS, RECEIPT_DAY, ELAPSED),
                        new PromisedTerm(20, WORKING_DAYS, DEEMED_RECEIPT, END_OF_DAY)),
                with(List.of(), List.of()),
                with(
                        List.of(),
                        List.of(
                                level(1, Duration.ZERO, null),
                                level(2, Duration.ZERO, null),
                                level(3, Duration.ofDays(366), null),
                                level(4, null, 1),
                                level(5, null, 366))));
    }

    @ParameterizedTest
    @MethodSource("good")
    void these_can_be_promised(PolicyTerms terms) {
        assertThat(undefined().given(define(terms)).state().latest().terms()).isEqualTo(terms);
    }

    @Test
    void a_term_can_be_counted() {
        refusedTerm(new PromisedTerm(0, WORKING_DAYS, RECEIPT_DAY, END_OF_DAY), "/amount");
        refusedTerm(new PromisedTerm(367, WORKING_HOURS, RECEIPT_DAY, ELAPSED), "/amount");
        refusedTerm(new PromisedTerm(2, WORKING_DAYS, RECEIPT_DAY, ELAPSED), "/endRule");
        refusedTerm(new PromisedTerm(2, CALENDAR_DAYS, RECEIPT_DAY, ELAPSED), "/endRule");
    }

    @Test
    void a_resolution_is_promised_in_working_days() {
        refusedResolution(
                new PromisedTerm(9, CALENDAR_DAYS, RECEIPT_DAY, CLOSE_OF_BUSINESS), "/unit");
        refusedResolution(new PromisedTerm(9, WORKING_HOURS, RECEIPT_DAY, ELAPSED), "/unit");
        refusedResolution(new PromisedTerm(9, WORKING_DAYS, RECEIPT_DAY, ELAPSED), "/endRule");
        refusedResolution(new PromisedTerm(0, WORKING_DAYS, RECEIPT_DAY, END_OF_DAY), "/amount");
    }

    @Test
    void reminders_come_at_rising_shares_of_the_time_before_the_due_instant() {
        refusedReminders("/0/share", reminder(0));
        refusedReminders("/0/share", reminder(100));
        refusedReminders("/1/share", reminder(50), reminder(50));
        refusedReminders("/1/share", reminder(80), reminder(50));
        refusedReminders("/0/to", new ReminderTerms(50, List.of()));
        refusedReminders("/0/to", new ReminderTerms(50, List.of(ASSIGNEE, ASSIGNEE)));
        refusedReminders(
                "",
                IntStream.rangeClosed(1, 11)
                        .mapToObj(DefiningAPolicyTest::reminder)
                        .toArray(ReminderTerms[]::new));
    }

    @Test
    void levels_are_numbered_from_1_without_gaps() {
        refusedLevels("/0/level", level(2, Duration.ZERO, null));
        refusedLevels("/1/level", level(1, Duration.ZERO, null), level(3, null, 1));
        refusedLevels("/1/level", level(1, Duration.ZERO, null), level(1, null, 1));
        refusedLevels(
                "",
                IntStream.rangeClosed(1, 11)
                        .mapToObj(number -> level(number, null, number))
                        .toArray(LevelTerms[]::new));
    }

    @Test
    void a_level_rises_by_time_or_by_days_after_the_due_instant() {
        refusedLevels("/0", level(1, null, null));
        refusedLevels("/0", level(1, Duration.ZERO, 1));
        refusedLevels("/0/afterWorkingTime", level(1, Duration.ofNanos(-1), null));
        refusedLevels("/0/afterWorkingTime", level(1, Duration.ofDays(367), null));
        refusedLevels("/0/afterWorkingDays", level(1, null, 0));
        refusedLevels("/0/afterWorkingDays", level(1, null, 367));
    }

    @Test
    void no_level_rises_before_the_level_before_it() {
        refusedLevels("/1", level(1, Duration.ofHours(4), null), level(2, Duration.ZERO, null));
        refusedLevels("/1", level(1, null, 2), level(2, null, 1));
        refusedLevels("/1", level(1, null, 1), level(2, Duration.ofHours(100), null));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        var wrong =
                undefined()
                        .when(
                                new DefineSlaPolicy(
                                        ID,
                                        new PolicyTerms(
                                                new AppliesTo(
                                                        Set.of(),
                                                        Set.of(),
                                                        Set.of(),
                                                        LocalDate.parse("1969-12-31")),
                                                new PromisedTerm(
                                                        0, WORKING_DAYS, RECEIPT_DAY, ELAPSED),
                                                null,
                                                List.of(reminder(0)),
                                                List.of(level(7, null, null)),
                                                3661),
                                        " "));

        for (var pointer :
                List.of(
                        "/terms/appliesTo/receivedFrom",
                        "/terms/firstResponse/amount",
                        "/terms/firstResponse/endRule",
                        "/terms/reminders/0/share",
                        "/terms/levels/0/level",
                        "/terms/reopeningDays",
                        "/reason")) {
            wrong.refused(INVALID_REQUEST, "pointer=" + pointer);
        }
    }

    private static void refusedTerm(PromisedTerm term, String part) {
        refused(promising(term, null), "/terms/firstResponse" + part);
    }

    private static void refusedResolution(PromisedTerm term, String part) {
        refused(promising(days(2).firstResponse(), term), "/terms/resolution" + part);
    }

    private static void refusedReminders(String part, ReminderTerms... reminders) {
        refused(with(List.of(reminders), List.of()), "/terms/reminders" + part);
    }

    private static void refusedLevels(String part, LevelTerms... levels) {
        refused(with(List.of(), List.of(levels)), "/terms/levels" + part);
    }

    private static void refused(PolicyTerms terms, String pointer) {
        undefined().when(define(terms)).refused(INVALID_REQUEST, "pointer=" + pointer);
        defined().when(revise(terms)).refused(INVALID_REQUEST, "pointer=" + pointer);
    }

    private static ReminderTerms reminder(int share) {
        return new ReminderTerms(share, List.of(ASSIGNEE));
    }

    private static LevelTerms level(int level, @Nullable Duration time, @Nullable Integer days) {
        return new LevelTerms(level, time, days, Position.HEAD);
    }
}
