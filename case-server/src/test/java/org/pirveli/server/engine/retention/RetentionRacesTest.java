package org.pirveli.server.engine.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand.ApplicantDetails;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseCommand.WithdrawCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.retention.RetentionCommand;
import org.pirveli.api.retention.RetentionCommand.ApproveRetentionRule;
import org.pirveli.api.retention.RetentionCommand.DraftRetentionRule;
import org.pirveli.api.retention.RetentionCommand.RetireRetentionRule;
import org.pirveli.api.retention.RetentionPeriod;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.api.retention.RetentionTerms;
import org.pirveli.api.subject.HoldGround;
import org.pirveli.api.subject.SubjectCommand.PlaceLegalHold;
import org.pirveli.server.engine.personal.SubjectKeys;
import org.pirveli.server.engine.rules.RuleConditions;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.engine.storage.NodeName;
import org.pirveli.server.engine.subject.SubjectConditions;
import org.pirveli.server.engine.subject.SubjectDoor;
import org.pirveli.server.engine.subject.Subjects;
import org.pirveli.server.harness.AtOnce;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.RandomDesk;
import org.pirveli.server.harness.Said;

/** Whoever comes to the office in the moment of an erasure is there before it or after it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class RetentionRacesTest {

    private static final RetentionRuleId RULE = new RetentionRuleId("closed");
    private static final Actor ADMIN = new Actor("admin", Role.ADMIN, "desk", Set.of());
    private static final ZoneId ZONE = ZoneId.of("Asia/Tbilisi");
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

    private static void does(Node node, RetentionCommand command, Actor actor) {
        node.get(RuleDoor.class).execute(command, actor, RuleConditions.NONE);
    }

    /** A month for each of these outcomes. */
    private static void declare(Node node, Outcome... outcomes) {
        var terms =
                new RetentionTerms(
                        "დახურული",
                        "Closed",
                        Set.copyOf(Arrays.asList(outcomes)),
                        new RetentionPeriod("P1M"),
                        LocalDate.parse("2026-01-01"));
        does(node, new DraftRetentionRule(RULE, terms, "the archive's"), Said.SUPERVISOR);
        does(node, new ApproveRetentionRule(RULE, 1), ADMIN);
    }

    private static RegisterApplication of(SubjectId subject) {
        return new RegisterApplication(
                new CaseId(UUID.randomUUID()),
                CaseKind.APPLICATION,
                Channel.EMAIL,
                "Pension",
                null,
                null,
                new ApplicantDetails(subject, "Zaira", null, null, null, "ka", null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static SubjectId withdrawn(Node node) {
        var subject = new SubjectId(UUID.randomUUID());
        var registration = of(subject);
        node.does(registration, Said.OPERATOR);
        node.does(new WithdrawCase(registration.caseId(), "a letter"), Said.OPERATOR);
        return subject;
    }

    private static List<SubjectId> withdrawn(Node node, int many) {
        var all = new ArrayList<SubjectId>();
        for (int i = 0; i < many; i++) {
            all.add(withdrawn(node));
        }
        return all;
    }

    private static void pass(Node node, int days) {
        node.moveTo(node.clock().instant().plus(Duration.ofDays(days)));
    }

    private static boolean isErased(Node node, SubjectId subject) {
        return node.get(Subjects.class).isErased(subject);
    }

    private static void hold(Node node, SubjectId subject) {
        node.get(SubjectDoor.class)
                .execute(
                        new PlaceLegalHold(subject, HoldGround.INSPECTION, null),
                        Said.SUPERVISOR,
                        SubjectConditions.NONE);
    }

    /** Waits until nobody is left to be looked at. */
    private static void settle(Node node) {
        var schedule = node.get(WhenRetentionEndsThenErase.class);
        long end = System.nanoTime() + PATIENCE;
        while (!schedule.look().foundNothing(PATIENCE)) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_case_of_the_same_moment_keeps_its_person_or_comes_too_late(Databases database) {
        try (var node = database.open().node("pirveli.processing=false")) {
            declare(node, Outcome.WITHDRAWN);
            var all = withdrawn(node, 12);
            pass(node, 40);
            for (var subject : all) {
                var outcomes =
                        AtOnce.all(
                                List.<Callable<Object>>of(
                                        () -> node.does(of(subject), Said.OPERATOR),
                                        () -> node.get(SubjectDoor.class).endRetention(subject)));
                boolean registered = outcomes.getFirst() instanceof AtOnce.Returned;
                assertThat(outcomes.getLast()).isEqualTo(new AtOnce.Returned<Object>(!registered));
                assertThat(isErased(node, subject)).isNotEqualTo(registered);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_hold_or_a_retirement_of_the_same_moment_comes_before_or_after(Databases database) {
        try (var node = database.open().node("pirveli.processing=false")) {
            declare(node, Outcome.WITHDRAWN);
            var all = withdrawn(node, 8);
            pass(node, 40);
            for (var subject : all) {
                var outcomes =
                        AtOnce.all(
                                List.<Callable<Object>>of(
                                        () -> {
                                            hold(node, subject);
                                            return true;
                                        },
                                        () -> node.get(SubjectDoor.class).endRetention(subject)));
                boolean held = outcomes.getFirst() instanceof AtOnce.Returned;
                assertThat(isErased(node, subject)).isNotEqualTo(held);
            }
            var late = withdrawn(node);
            pass(node, 40);
            does(node, new RetireRetentionRule(RULE, "another schedule"), Said.SUPERVISOR);
            assertThat(node.get(SubjectDoor.class).endRetention(late)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void without_an_approved_rule_nobody_is_ever_erased(Databases database) {
        try (var node = database.open().node()) {
            var subject = withdrawn(node);
            pass(node, 4_000);
            settle(node);
            assertThat(node.get(SubjectDoor.class).endRetention(subject)).isFalse();
            assertThat(isErased(node, subject)).isFalse();
            assertThat(node.count("retention_run")).isZero();
        }
    }

    /** More persons than one part holds. */
    @ParameterizedTest
    @EnumSource
    void whoever_is_due_is_erased_once_and_in_parts(Databases database) {
        try (var node = database.open().node()) {
            var all = withdrawn(node, 120);
            declare(node, Outcome.WITHDRAWN);
            pass(node, 40);
            settle(node);
            assertThat(all).allMatch(each -> isErased(node, each));
            assertThat(node.get(SubjectKeys.class).erased(all)).hasSize(120);
            assertThat(
                            node.jdbc()
                                    .sql(
                                            "select count(*) from domain_event where payload_type"
                                                    + " = 'SubjectErased'")
                                    .query(Long.class)
                                    .single())
                    .isEqualTo(120);
            assertThat(
                            node.jdbc()
                                    .sql("select sum(erased) from retention_run where finished")
                                    .query(Long.class)
                                    .single())
                    .isEqualTo(120);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_look_that_another_node_is_at_is_left_to_it_until_it_dies(Databases database) {
        var store = database.open();
        try (var node = store.node("pirveli.processing=false")) {
            declare(node, Outcome.WITHDRAWN);
            node.jdbc()
                    .sql(
                            "insert into retention_run (run_on, rules, erased, kept, failed,"
                                    + " finished, owner, claimed_until) values (?, 2, 0, 0, 0,"
                                    + " false, 'another', current_timestamp + interval '1' hour)")
                    .param(LocalDate.ofInstant(node.clock().instant(), ZONE))
                    .update();
            var runs = new RetentionRunTable(node.jdbc(), node.get(NodeName.class));
            var today = LocalDate.ofInstant(node.clock().instant(), ZONE);
            assertThat(runs.claim(today, 2)).isEmpty();
            node.jdbc()
                    .sql(
                            "update retention_run set claimed_until = current_timestamp - interval"
                                    + " '1' second")
                    .update();
            assertThat(runs.claim(today, 2)).isPresent();
        }
    }

    /** All went one by one through two nodes at once: each of them is erased by one. */
    @Test
    void two_nodes_that_find_the_same_person_erase_the_person_once() {
        var store = Databases.POSTGRESQL.open();
        try (var one = store.node("pirveli.processing=false");
                var other = store.node("pirveli.processing=false")) {
            declare(one, Outcome.WITHDRAWN);
            var all = withdrawn(one, 8);
            pass(one, 40);
            pass(other, 40);
            for (var subject : all) {
                var outcomes =
                        AtOnce.all(
                                List.<Callable<Boolean>>of(
                                        () -> one.get(SubjectDoor.class).endRetention(subject),
                                        () -> other.get(SubjectDoor.class).endRetention(subject)));
                assertThat(outcomes)
                        .containsExactlyInAnyOrder(
                                new AtOnce.Returned<>(true), new AtOnce.Returned<>(false));
            }
        }
    }

    /**
     * Anything may have happened before; each person is erased exactly if nothing speaks for it.
     */
    @ParameterizedTest
    @EnumSource
    void nobody_is_erased_who_has_an_open_case_a_hold_or_an_unexpired_case(Databases database) {
        int erased = 0;
        for (long seed = 1; seed <= 3; seed++) {
            try (var node = database.open().node()) {
                var random = new Random(seed);
                new RandomDesk(node, seed).work(250);
                var held = new ArrayList<UUID>();
                for (var subject : subjects(node, "true")) {
                    if (random.nextInt(4) == 0) {
                        hold(node, new SubjectId(subject));
                        held.add(subject);
                    }
                }
                declare(node, Outcome.ANSWERED, Outcome.WITHDRAWN);
                pass(node, 25);
                new RandomDesk(node, seed + 100).work(80);
                pass(node, 15);
                settle(node);
                var free =
                        subjects(
                                node,
                                "not exists (select 1 from case_registry o where o.subject_id ="
                                        + " r.subject_id and (o.closed_at is null or o.outcome not"
                                        + " in ('ANSWERED', 'WITHDRAWN') or o.closed_at >"
                                        + " timestamp with time zone '"
                                        + node.clock().instant().minus(Duration.ofDays(32))
                                        + "'))");
                free.removeAll(held);
                erased += free.size();
                assertThat(
                                node.jdbc()
                                        .sql(
                                                "select subject_id from subject_record where state"
                                                        + " = 'ERASED'")
                                        .query(UUID.class)
                                        .list())
                        .containsExactlyInAnyOrderElementsOf(free);
            }
        }
        assertThat(erased).isPositive();
    }

    private static List<UUID> subjects(Node node, String condition) {
        return new ArrayList<>(
                node.jdbc()
                        .sql("select distinct r.subject_id from case_registry r where " + condition)
                        .query(UUID.class)
                        .list());
    }
}
