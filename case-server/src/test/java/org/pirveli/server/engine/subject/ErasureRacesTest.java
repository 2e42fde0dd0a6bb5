package org.pirveli.server.engine.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.ApplicantDetails;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseCommand.WithdrawCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.subject.ErasureGround;
import org.pirveli.api.subject.SubjectCommand.EraseSubject;
import org.pirveli.api.subject.SubjectCommand.RequestErasure;
import org.pirveli.api.subject.event.SubjectErased;
import org.pirveli.projections.casework.CaseFiles;
import org.pirveli.projections.casework.CaseHistory;
import org.pirveli.projections.casework.Viewpoint;
import org.pirveli.projections.verification.ViewVerification;
import org.pirveli.server.engine.personal.SubjectKeys;
import org.pirveli.server.harness.AtOnce;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Eventually;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.RandomDesk;
import org.pirveli.server.harness.Said;
import org.pirveli.server.harness.SharedNodes;
import org.pirveli.server.harness.TwoNodes;

/** Event first, key after; and whoever writes at the same moment comes before or after both. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ErasureRacesTest {

    private static final String NAME = "ზაირა კანარაშვილი";

    private static RegisterApplication of(SubjectId subject) {
        return new RegisterApplication(
                new CaseId(UUID.randomUUID()),
                CaseKind.APPLICATION,
                Channel.EMAIL,
                "Matter of " + NAME,
                null,
                null,
                new ApplicantDetails(subject, NAME, "+995599111222", null, null, "ka", null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Someone whose only case is closed, and whose erasure is proposed. */
    private static SubjectId proposed(Node node) {
        var subject = new SubjectId(UUID.randomUUID());
        closed(node, subject);
        propose(node, subject);
        return subject;
    }

    private static CaseId closed(Node node, SubjectId subject) {
        var registration = of(subject);
        node.does(registration, Said.OPERATOR);
        node.does(new WithdrawCase(registration.caseId(), "a letter of " + NAME), Said.OPERATOR);
        return registration.caseId();
    }

    private static void propose(Node node, SubjectId subject) {
        node.get(SubjectDoor.class)
                .execute(
                        new RequestErasure(subject, ErasureGround.REQUEST_OF_PERSON, null),
                        Said.SUPERVISOR,
                        SubjectConditions.NONE);
    }

    private static SubjectExecuted erase(Node node, SubjectId subject) {
        return node.get(SubjectDoor.class)
                .execute(new EraseSubject(subject), Said.OPERATOR, SubjectConditions.NONE);
    }

    private static RefusalCode code(AtOnce.Outcome<?> outcome) {
        return ((Refused) ((AtOnce.Threw<?>) outcome).failure()).code();
    }

    private static long erasures(Node node, SubjectId subject) {
        return node.jdbc()
                .sql(
                        "select count(*) from domain_event where aggregate_identifier = ? and"
                                + " payload_type = ?")
                .params("subject/" + subject, SubjectErased.class.getSimpleName())
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource
    void a_new_case_either_keeps_its_person_or_comes_too_late(Databases database) {
        race(SharedNodes.on(database), SharedNodes.on(database));
    }

    @Test
    void it_is_the_same_between_two_nodes() {
        race(TwoNodes.one(), TwoNodes.other());
    }

    private static void race(Node one, Node other) {
        for (int round = 0; round < 12; round++) {
            var subject = proposed(one);
            var outcomes =
                    AtOnce.all(
                            List.<Callable<Object>>of(
                                    () -> one.does(of(subject), Said.OPERATOR),
                                    () -> erase(other, subject)));
            boolean registered = outcomes.getFirst() instanceof AtOnce.Returned;
            boolean erased = outcomes.getLast() instanceof AtOnce.Returned;
            assertThat(registered).isNotEqualTo(erased);
            if (registered) {
                assertThat(code(outcomes.getLast())).isEqualTo(RefusalCode.OPEN_MATTERS);
            } else {
                assertThat(code(outcomes.getFirst())).isEqualTo(RefusalCode.SUBJECT_ERASED);
            }
            assertThat(one.get(Subjects.class).isErased(subject)).isEqualTo(erased);
            assertThat(one.get(SubjectKeys.class).erased(List.of(subject)).isEmpty())
                    .isNotEqualTo(erased);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_note_of_the_same_moment_is_erased_or_refused(Databases database) {
        var node = SharedNodes.on(database);
        for (int round = 0; round < 8; round++) {
            var subject = new SubjectId(UUID.randomUUID());
            var caseId = closed(node, subject);
            propose(node, subject);
            var outcomes =
                    AtOnce.all(
                            List.<Callable<Object>>of(
                                    () -> node.does(Said.note(caseId, NAME), Said.OPERATOR),
                                    () -> erase(node, subject)));
            assertThat(outcomes.getLast()).isInstanceOf(AtOnce.Returned.class);
            if (!(outcomes.getFirst() instanceof AtOnce.Returned)) {
                assertThat(code(outcomes.getFirst())).isEqualTo(RefusalCode.SUBJECT_ERASED);
            }
            assertThat(node.get(CaseHistory.class).of(caseId).toString()).doesNotContain(NAME);
            assertThatThrownBy(() -> node.does(Said.note(caseId, NAME), Said.OPERATOR))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.code())
                                            .isEqualTo(RefusalCode.SUBJECT_ERASED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_approve_at_once_one_erases(Databases database) {
        var node = SharedNodes.on(database);
        for (int round = 0; round < 8; round++) {
            var subject = proposed(node);
            var outcomes =
                    AtOnce.all(
                            List.<Callable<Object>>of(
                                    () -> erase(node, subject), () -> erase(node, subject)));
            assertThat(outcomes).filteredOn(AtOnce.Returned.class::isInstance).hasSize(1);
            var late =
                    outcomes.stream()
                            .filter(AtOnce.Threw.class::isInstance)
                            .map(ErasureRacesTest::code);
            assertThat(late).containsExactly(RefusalCode.NO_CHANGE);
            assertThat(erasures(node, subject)).isOne();
        }
    }

    /** As if the node had died after the commit: the event is there, and so is the key. */
    @ParameterizedTest
    @EnumSource
    void a_key_that_outlived_its_event_is_destroyed_at_the_next_start(Databases database) {
        var store = database.open();
        SubjectId subject;
        CaseId caseId;
        try (var node = store.node("pirveli.processing=false")) {
            subject = new SubjectId(UUID.randomUUID());
            caseId = closed(node, subject);
            node.jdbc()
                    .sql(
                            "insert into subject_record (subject_id, state, changed_at, stage,"
                                    + " stage_since) values (?, 'ERASED', current_timestamp,"
                                    + " 'RECORDED', current_timestamp)")
                    .param(subject.value())
                    .update();
            assertThat(node.get(SubjectKeys.class).erased(List.of(subject))).isEmpty();
            assertThat(node.get(CaseHistory.class).of(caseId).toString()).contains(NAME);
        }
        try (var node = store.node()) {
            assertThat(node.get(SubjectKeys.class).erased(List.of(subject)))
                    .containsExactly(subject);
            assertThat(node.get(CaseHistory.class).of(caseId).toString()).doesNotContain(NAME);
        }
    }

    /** The log of yesterday, with the store of keys of today. */
    @ParameterizedTest
    @EnumSource
    void a_restored_log_does_not_bring_an_erased_person_back(Databases database) {
        var store = database.open();
        SubjectId subject;
        CaseId caseId;
        try (var node = store.node()) {
            subject = new SubjectId(UUID.randomUUID());
            caseId = closed(node, subject);
            Eventually.caughtUp(node);
            assertThat(words(node, caseId)).isNotEmpty();
            node.get(SubjectKeys.class).erase(subject);
        }
        try (var node = store.node()) {
            assertThat(node.get(Subjects.class).isErased(subject)).isTrue();
            assertThat(node.get(Subjects.class).history(subject))
                    .extracting(each -> each.event().getClass().getSimpleName())
                    .containsExactly("SubjectFoundErased");
            assertThat(words(node, caseId)).isEmpty();
            assertThatThrownBy(() -> node.does(Said.note(caseId, NAME), Said.OPERATOR))
                    .isInstanceOf(Refused.class);
        }
        try (var node = store.node()) {
            assertThat(node.get(Subjects.class).history(subject)).hasSize(1);
        }
    }

    private static String words(Node node, CaseId caseId) {
        return node.jdbc()
                .sql("select words from case_key where case_id = ?")
                .param(caseId.value())
                .query(String.class)
                .single();
    }

    /** Anything may have happened before; some are erased, and all is looked at. */
    @ParameterizedTest
    @EnumSource
    void whatever_happened_before_an_erasure_no_text_comes_back_and_all_still_adds_up(
            Databases database) throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            try (var node = database.open().node()) {
                new RandomDesk(node, seed).work(150);
                var erased = new ArrayList<CaseId>();
                var random = new Random(seed);
                atRest(node);
                var before = log(node);
                for (var caseId : cases(node)) {
                    if (random.nextInt(3) > 0 && isErased(node, caseId)) {
                        erased.add(caseId);
                    }
                }
                assertThat(erased).isNotEmpty();
                Eventually.caughtUp(node);
                assertThat(log(node)).startsWith(before.toArray(String[]::new));
                for (var caseId : erased) {
                    nothingIsTold(node, caseId);
                }
                assertThat(node.get(ViewVerification.class).run(new Silent()).holds()).isTrue();
            }
        }
    }

    private static final class Silent implements ViewVerification.Progress {

        @Override
        public void expect(int streams) {}

        @Override
        public void advance(int streams) {}
    }

    /** Nothing falls due any more: what is recorded from now on comes after all that is there. */
    private static void atRest(Node node) {
        var last = new AtomicLong();
        await().during(Duration.ofSeconds(1))
                .until(() -> {
                    long events = node.count("domain_event");
                    return last.getAndSet(events) == events;
                });
    }

    private static List<CaseId> cases(Node node) {
        return node.jdbc()
                .sql("select case_id from case_registry order by case_number")
                .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Erases a case's person, if nothing of theirs is open. */
    private static boolean isErased(Node node, CaseId caseId) {
        var subject =
                node.jdbc()
                        .sql("select subject_id from case_registry where case_id = ?")
                        .param(caseId.value())
                        .query((row, _) -> new SubjectId(row.getObject(1, UUID.class)))
                        .single();
        try {
            propose(node, subject);
            erase(node, subject);
            return true;
        } catch (Refused refused) {
            assertThat(refused.code()).isEqualTo(RefusalCode.OPEN_MATTERS);
            return false;
        }
    }

    private static void nothingIsTold(Node node, CaseId caseId) {
        var history = node.get(CaseHistory.class);
        var told = new ArrayList<String>();
        told.add(history.of(caseId).toString());
        for (int version = 1; version <= history.of(caseId).size(); version++) {
            told.add(
                    history.at(caseId, new Viewpoint.AfterEvents(version))
                            .orElseThrow()
                            .toString());
        }
        told.add(
                history.at(caseId, new Viewpoint.AsItWas(node.clock().instant()))
                        .orElseThrow()
                        .toString());
        var file =
                node.get(CaseFiles.class)
                        .byId(caseId, Sight.ALL, node.clock().instant())
                        .orElseThrow();
        assertThat(file.applicant().erased()).isTrue();
        told.add(file.toString());
        for (var text : List.of("Pension", "called,", "on leave", "it came back", "ნინო", "~1.")) {
            assertThat(told).noneMatch(each -> each.contains(text));
        }
    }

    private static List<String> log(Node node) {
        return node.jdbc()
                .sql("select payload, meta_data from domain_event order by global_index")
                .query((row, _) ->
                        HexFormat.of().formatHex(row.getBytes(1))
                                + HexFormat.of().formatHex(row.getBytes(2)))
                .list();
    }
}
