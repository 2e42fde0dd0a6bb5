package org.pirveli.server.rest.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.calendar.CalendarCommand.DeclareNonWorkingDay;
import org.pirveli.api.policy.PolicyCommand.ReviseSlaPolicy;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.domain.calendar.InitialCalendar;
import org.pirveli.domain.policy.KnownPolicies;
import org.pirveli.projections.casework.RunningClocks;
import org.pirveli.server.engine.rules.RuleConditions;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.engine.rules.RuleExecuted;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;

/** Somebody asks what a change would move, while somebody else really changes the rules. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class APreviewBesideAChangeTest {

    @ParameterizedTest
    @EnumSource
    void what_lives_by_later_rules_already_is_left_out(Databases database) {
        try (var node = database.open().node()) {
            var before = node.registers();
            var rehearsed = rehearse(node, LocalDate.of(2061, 9, 5));
            declare(node);
            var afterTheDay = node.registers();
            revise(node);
            var afterThePromise = node.registers();
            for (var each : List.of(before, afterTheDay, afterThePromise)) {
                node.shows(each, 1);
            }

            var moves = preview(node).ofCalendar(dayOff(LocalDate.of(2061, 9, 5)), rehearsed);

            assertThat(moves.clocks()).isEqualTo(1);
        }
    }

    private static RuleExecuted rehearse(Node node, LocalDate date) {
        return node.get(RuleDoor.class)
                .execute(
                        dayOff(date),
                        Said.SUPERVISOR,
                        new RuleConditions(null, true, null, _ -> {}));
    }

    private static void declare(Node node) {
        var _ =
                node.get(RuleDoor.class)
                        .execute(
                                dayOff(LocalDate.of(2061, 9, 6)),
                                Said.SUPERVISOR,
                                RuleConditions.NONE);
    }

    private static void revise(Node node) {
        var terms = KnownPolicies.fiveDays();
        var _ =
                node.get(RuleDoor.class)
                        .execute(
                                new ReviseSlaPolicy(
                                        KnownPolicies.STANDARD,
                                        new PolicyTerms(
                                                requireNonNull(
                                                        KnownPolicies.standard().appliesTo()),
                                                terms.firstResponse(),
                                                null,
                                                List.of(),
                                                terms.levels(),
                                                terms.reopeningDays()),
                                        "Another promise"),
                                Said.SUPERVISOR,
                                RuleConditions.NONE);
    }

    private static DeclareNonWorkingDay dayOff(LocalDate date) {
        return new DeclareNonWorkingDay(InitialCalendar.GEORGIA, date, null, "No 1", "Far away");
    }

    private static MovesPreview preview(Node node) {
        return new MovesPreview(node.get(RunningClocks.class));
    }
}
