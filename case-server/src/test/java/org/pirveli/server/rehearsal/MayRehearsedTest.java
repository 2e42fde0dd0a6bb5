package org.pirveli.server.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pirveli.api.Refused;
import org.pirveli.api.calendar.CalendarCommand.DeclareNonWorkingDay;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.projections.report.Verdict;
import org.pirveli.server.engine.rules.RuleConditions;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;
import org.pirveli.server.rehearsal.CalendarDraft.DraftDay;
import org.pirveli.server.rehearsal.CalendarDraft.DraftRevocation;
import org.pirveli.server.rehearsal.RehearsalAsked.DaysTaken;
import org.pirveli.server.rehearsal.RehearsalResult.RehearsedLevel;

/**
 * The middle of May 2024, counted by hand. Tuesday the 14th and Wednesday the 15th are worked,
 * Friday the 17th was decreed a day off on the 15th at 16:00. <em>Early</em> came on Tuesday and
 * was answered on Thursday at noon; <em>waiting</em> came on Wednesday and was answered on Monday
 * the 20th at noon; <em>open</em> came on Thursday the 16th and was never answered.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MayRehearsedTest {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Tbilisi");
    private static final int LEVELS = 3;
    private static final LocalDate DAY_OFF = LocalDate.of(2024, 5, 17);

    private Node node;
    private CaseId early;
    private CaseId waiting;

    @BeforeAll
    void in_May() {
        node = Databases.H2.open().node("pirveli.calendar.declared-until=2024-05-14");
        at("2024-05-14T10:00:00+04:00");
        early = registered();
        at("2024-05-15T10:00:00+04:00");
        waiting = registered();
        at("2024-05-15T16:00:00+04:00");
        node.get(RuleDoor.class)
                .execute(
                        new DeclareNonWorkingDay(
                                RandomRules.GEORGIA, DAY_OFF, null, "Resolution", "Family"),
                        Said.SUPERVISOR,
                        RuleConditions.NONE);
        at("2024-05-16T10:00:00+04:00");
        registered();
        at("2024-05-16T12:00:00+04:00");
        answered(early);
        at("2024-05-20T12:00:00+04:00");
        answered(waiting);
        at("2024-05-24T12:00:00+04:00");
        await().until(() -> node.count("case_escalation") == LEVELS);
    }

    @AfterAll
    void the_end() {
        node.close();
    }

    private void at(String instant) {
        var clock = node.clock();
        clock.shift(Duration.between(clock.instant(), OffsetDateTime.parse(instant).toInstant()));
    }

    private CaseId registered() {
        var caseId = new CaseId(UUID.randomUUID());
        node.does(Said.register(caseId), Said.OPERATOR);
        return caseId;
    }

    private void answered(CaseId caseId) {
        node.does(Said.assign(caseId), Said.OPERATOR);
        node.does(Said.answer(caseId), Said.OPERATOR);
    }

    private RehearsalResult rehearsed(
            DaysTaken days, @Nullable CalendarDraft calendar, @Nullable PolicyTerms policy) {
        return rehearsed(LocalDate.of(2024, 5, 31), days, calendar, policy);
    }

    private RehearsalResult rehearsed(
            LocalDate to,
            DaysTaken days,
            @Nullable CalendarDraft calendar,
            @Nullable PolicyTerms policy) {
        return Rehearsed.on(
                node,
                new RehearsalAsked(LocalDate.of(2024, 5, 1), to, days, null, calendar, policy),
                OFFICE);
    }

    @Test
    void as_it_was_two_were_in_time_and_one_was_missed() {
        for (var days : DaysTaken.values()) {
            var result = rehearsed(days, null, null);
            assertThat(result.before().met()).isEqualTo(2);
            // due on Tue 21st: received on Thursday, Friday was off, Mon 1, Tue 2
            assertThat(result.before().missed()).isEqualTo(1);
            assertThat(result.before().share()).isEqualByComparingTo("0.6667");
            assertThat(result.after()).isEqualTo(result.before());
            assertThat(result.moved()).isZero();
        }
    }

    @Test
    void one_working_day_would_have_been_too_short_for_two() {
        var result = rehearsed(DaysTaken.AS_KNOWN, null, RandomRules.standard(RandomRules.days(1)));
        // early due on Wed 15th, answered on Thu 16th; waiting due on Thu 16th, answered on the
        // 20th
        assertThat(result.after().met()).isZero();
        assertThat(result.after().metLate()).isEqualTo(2);
        assertThat(result.after().missed()).isEqualTo(1);
        assertThat(result.metToMissed()).isEqualTo(2);
        assertThat(result.missedToMet()).isZero();
        assertThat(result.changed())
                .extracting(each -> each.caseId())
                .containsExactlyInAnyOrder(early, waiting);
        assertThat(result.changed())
                .filteredOn(each -> each.caseId().equals(early))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.oldDueAt()).isEqualTo(instant("2024-05-16T18:00:00+04:00"));
                    assertThat(each.newDueAt()).isEqualTo(instant("2024-05-15T18:00:00+04:00"));
                    assertThat(each.after()).isEqualTo(Verdict.MET_LATE);
                });
        // early: 1 at Wed 18:00, 2 after 4 working hours is Thu 13:00, after its answer at 12:00.
        // waiting: 1 at Thu 18:00; Friday is off; 2 at Mon 13:00, after its answer at 12:00.
        // open, due on Mon 20th: all three.
        assertThat(result.escalations())
                .containsExactly(
                        new RehearsedLevel(1, 1, 3),
                        new RehearsedLevel(2, 1, 1),
                        new RehearsedLevel(3, 1, 1));
    }

    @Test
    void without_the_decree_waiting_would_have_been_late() {
        var draft =
                new CalendarDraft(
                        RandomRules.GEORGIA,
                        null,
                        List.of(new DraftRevocation(DAY_OFF, null, null, null)),
                        null);
        var result = rehearsed(DaysTaken.AS_KNOWN, draft, null);
        assertThat(result.metToMissed()).isEqualTo(1);
        assertThat(result.changed())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.caseId()).isEqualTo(waiting);
                    assertThat(each.oldDueAt()).isEqualTo(instant("2024-05-20T18:00:00+04:00"));
                    assertThat(each.newDueAt()).isEqualTo(instant("2024-05-17T18:00:00+04:00"));
                });
        assertThat(rehearsed(DaysTaken.FINAL, draft, null).after()).isEqualTo(result.after());
    }

    @Test
    void a_decree_that_comes_too_late_helps_only_whoever_knew_it_from_the_beginning() {
        var late = instant("2024-05-18T10:00:00+04:00");
        var draft =
                new CalendarDraft(
                        RandomRules.GEORGIA,
                        List.of(new DraftDay(DAY_OFF, null, null, late, null)),
                        List.of(new DraftRevocation(DAY_OFF, null, null, null)),
                        null);
        // due on Friday as was known, and missed by the Saturday on which it was decreed
        assertThat(rehearsed(DaysTaken.AS_KNOWN, draft, null).metToMissed()).isEqualTo(1);
        assertThat(rehearsed(DaysTaken.FINAL, draft, null).metToMissed()).isZero();
    }

    @Test
    void what_is_not_due_by_the_end_is_undecided() {
        // counted up to Sunday the 19th: open is due on Tuesday the 21st
        var result = rehearsed(LocalDate.of(2024, 5, 19), DaysTaken.AS_KNOWN, null, null);
        assertThat(result.before().missed()).isZero();
        assertThat(result.before().undecided()).isEqualTo(1);
        assertThat(result.before().share()).isEqualByComparingTo("1");
    }

    @Test
    void a_draft_is_held_to_the_rules_of_what_is_real() {
        var nobodys =
                new CalendarDraft(
                        RandomRules.GEORGIA,
                        null,
                        List.of(new DraftRevocation(LocalDate.of(2024, 5, 22), null, null, null)),
                        null);
        assertThatThrownBy(() -> rehearsed(DaysTaken.FINAL, nobodys, null))
                .isInstanceOf(Refused.class);
        var endless = RandomRules.standard(RandomRules.days(367));
        assertThatThrownBy(() -> rehearsed(DaysTaken.FINAL, null, endless))
                .isInstanceOf(Refused.class);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
