package org.pirveli.server.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.casework.CaseCommand.CloseCase;
import org.pirveli.api.casework.CaseCommand.IssueFollowUpResponse;
import org.pirveli.api.casework.CaseCommand.ReopenCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.event.ClockRebased;
import org.pirveli.api.casework.event.DeadlineRecalculated;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.RandomDesk;
import org.pirveli.server.harness.Said;
import org.pirveli.server.rehearsal.RehearsalAsked.DaysTaken;
import org.pirveli.server.rehearsal.RehearsalAsked.RehearsedClock;
import org.pirveli.server.rehearsal.RehearsalResult.RehearsedLevel;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class RehearsalLawTest {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Tbilisi");
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate TO = LocalDate.of(2024, 12, 31);

    @ParameterizedTest
    @EnumSource
    void the_very_rules_that_were_in_force_change_nothing(Databases database) {
        long seed = 11;
        var random = new Random(seed);
        try (var node = database.open().node()) {
            var clock = node.clock();
            clock.shift(Duration.between(clock.instant(), Instant.parse("2024-02-05T06:00:00Z")));
            var desk = new RandomDesk(node, seed);
            var rules = new RandomRules(node, seed);
            var waiting = new ArrayList<CaseId>();
            var reopened = new ArrayList<CaseId>();
            for (int round = 0; round < 60; round++) {
                desk.work(10);
                waiting.add(node.registers());
                waiting.add(node.registers());
                if (random.nextInt(3) > 0) {
                    var answered = waiting.remove(random.nextInt(waiting.size()));
                    answerAndReopen(node, answered);
                    reopened.add(answered);
                }
                if (random.nextInt(4) == 0 && !reopened.isEmpty()) {
                    followUp(node, reopened.remove(random.nextInt(reopened.size())));
                }
                clock.shift(Duration.ofMinutes(random.nextInt(36 * 60)));
                rules.change();
            }
            await().until(() -> node.count("clock_run where finished_at is null") == 0);
            assertThat(node.count(DeadlineRecalculated.class)).isGreaterThan(20);
            assertThat(node.count(ClockRebased.class)).isGreaterThan(3);
            for (var which : RehearsedClock.values()) {
                await().untilAsserted(() -> changesNothing(rehearsed(node, which)));
            }
            assertThat(rehearsed(node, RehearsedClock.FIRST_RESPONSE).before().metLate())
                    .isPositive();
        }
    }

    private static void answerAndReopen(Node node, CaseId caseId) {
        node.does(Said.assign(caseId), Said.OPERATOR);
        node.does(Said.answer(caseId), Said.OPERATOR);
        node.does(new CloseCase(caseId, Outcome.ANSWERED, null), Said.OPERATOR);
        node.does(new ReopenCase(caseId, "more to say"), Said.SUPERVISOR);
    }

    private static void followUp(Node node, CaseId caseId) {
        node.does(
                new IssueFollowUpResponse(
                        caseId,
                        ResponseKind.ANSWER,
                        Channel.EMAIL,
                        "It was paid meanwhile.",
                        "en",
                        null,
                        null,
                        null,
                        null),
                Said.OPERATOR);
    }

    private static void changesNothing(RehearsalResult result) {
        assertThat(result.changed()).isEmpty();
        assertThat(result.moved()).isZero();
        assertThat(result.after()).isEqualTo(result.before());
        assertThat(result.escalations()).allMatch(level -> level.before() == level.after());
        assertThat(result.escalations()).extracting(RehearsedLevel::level).startsWith(1);
        assertThat(result.clocks()).isGreaterThan(3);
        assertThat(result.units())
                .allSatisfy(unit -> assertThat(unit.after()).isEqualTo(unit.before()));
        assertThat(result.months())
                .allSatisfy(month -> assertThat(month.after()).isEqualTo(month.before()));
    }

    private static RehearsalResult rehearsed(Node node, RehearsedClock clock) {
        var asked = new RehearsalAsked(FROM, TO, DaysTaken.AS_KNOWN, clock, null, null);
        return Rehearsed.on(node, asked, OFFICE);
    }
}
