package org.pirveli.server.demo;

import static org.pirveli.api.casework.ResponseKind.ACCEPTANCE;
import static org.pirveli.api.casework.ResponseKind.ANSWER;
import static org.pirveli.api.casework.ResponseKind.MISSING_INFORMATION;
import static org.pirveli.api.casework.ResponseKind.REFERRAL;
import static org.pirveli.api.casework.ResponseKind.REFUSAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.pirveli.api.casework.CaseCommand.AcceptTransfer;
import org.pirveli.api.casework.CaseCommand.AddNote;
import org.pirveli.api.casework.CaseCommand.OfferTransfer;
import org.pirveli.api.casework.CaseCommand.RecordInformation;
import org.pirveli.api.casework.CaseCommand.ReferCase;
import org.pirveli.api.casework.CaseCommand.RejectTransfer;
import org.pirveli.api.casework.CaseCommand.ReleaseCase;
import org.pirveli.api.casework.CaseCommand.ReopenCase;
import org.pirveli.api.casework.CaseCommand.VoidFirstResponse;
import org.pirveli.api.casework.CaseCommand.WithdrawCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ImportedOutcome;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.value.UnitId;

/** What the demo shows, and how often. The same seed and the same now give the same cases. */
final class DemoPlan {

    private final DemoCast cast;
    private final DemoDays days;
    private final RandomGenerator random;
    private final Supplier<UUID> ids;
    private final UnitId otherUnit;
    private final UnitId firstUnit;
    private final List<DemoCase> cases = new ArrayList<>();

    private DemoPlan(
            DemoCast cast,
            DemoDays days,
            RandomGenerator random,
            Supplier<UUID> ids,
            List<UnitId> units) {
        this.cast = cast;
        this.days = days;
        this.random = random;
        this.ids = ids;
        this.firstUnit = units.getFirst();
        this.otherUnit = units.getLast();
    }

    static List<DemoCase> write(
            DemoCast cast,
            DemoDays days,
            RandomGenerator random,
            Supplier<UUID> ids,
            List<UnitId> units) {
        var plan = new DemoPlan(cast, days, random, ids, units);
        plan.open();
        plan.missed();
        plan.answered();
        plan.moved();
        plan.closed();
        plan.older();
        return List.copyOf(plan.cases);
    }

    private void open() {
        some(26, days::lately, DemoScene::registered);
        some(20, days::lately, scene -> scene.registered().taken(true));
        some(8, days::lately, this::noted);
        some(10, days::dueNext, DemoScene::registered);
        some(14, days::dueNext, scene -> scene.registered().taken(false));
        some(2, days::dueNext, this::released);
    }

    private void missed() {
        some(6, days::justMissed, scene -> scene.registered().taken(true));
        some(2, days::justMissed, DemoScene::registered);
        some(6, days::longMissed, scene -> scene.registered().taken(false));
        some(2, days::longMissed, DemoScene::registered);
        some(6, days::longMissed, scene -> scene.registered().taken(true).acknowledged());
    }

    private void answered() {
        some(12, days::lately, scene -> scene.registered().taken(true).answered(ANSWER));
        some(10, days::longMissed, scene -> inTime(scene, ANSWER));
        some(6, days::longMissed, scene -> late(scene, ANSWER));
        some(4, days::longMissed, scene -> late(scene, ANSWER).acknowledged());
        some(8, days::dueNext, this::awaiting);
        some(4, days::dueNext, scene -> awaiting(scene).byOperator(information(scene)));
        some(2, days::dueNext, this::voided);
    }

    private void moved() {
        some(5, days::lately, this::offered);
        some(3, days::lately, scene -> offered(scene).bySupervisor(accepted(scene)));
        some(2, days::lately, scene -> offered(scene).bySupervisor(declined(scene)));
    }

    private void closed() {
        some(7, days::longMissed, scene -> inTime(scene, ANSWER).closed(Outcome.ANSWERED));
        some(6, days::dueNext, scene -> ended(scene, ACCEPTANCE, Outcome.ACCEPTED_FOR_EXAMINATION));
        some(5, days::lately, scene -> ended(scene, REFUSAL, Outcome.INADMISSIBLE));
        some(5, days::dueNext, this::referred);
        some(4, days::lately, this::withdrawn);
        some(4, days::dueNext, this::repeated);
        some(5, days::longMissed, this::reopened);
    }

    private void older() {
        some(8, days::longMissed, scene -> imported(scene, ImportedOutcome.ACCEPTED, false));
        some(5, days::longMissed, scene -> imported(scene, ImportedOutcome.OUT_OF_MANDATE, true));
        some(
                3,
                days::longMissed,
                scene -> scene.imported(ImportedOutcome.CONSULTATION_SUMMARY, null));
    }

    private void some(
            int count,
            Function<RandomGenerator, Instant> receivedAt,
            Function<DemoScene, DemoScene> story) {
        for (int i = 0; i < count; i++) {
            var scene = cast.scene(cases.size() + 1, receivedAt.apply(random));
            cases.add(story.apply(scene).written());
        }
    }

    private DemoScene noted(DemoScene scene) {
        return scene.registered()
                .taken(true)
                .byOperator(new AddNote(scene.caseId(), scene.phrase("note")));
    }

    private DemoScene released(DemoScene scene) {
        return scene.registered()
                .taken(true)
                .byOperator(new ReleaseCase(scene.caseId(), scene.phrase("released")));
    }

    private DemoScene inTime(DemoScene scene, ResponseKind kind) {
        return scene.registered()
                .taken(true)
                .answered(kind, days.inTime(scene.receivedAt(), random));
    }

    private DemoScene late(DemoScene scene, ResponseKind kind) {
        return scene.registered()
                .taken(false)
                .answered(kind, days.late(scene.receivedAt(), random));
    }

    private DemoScene awaiting(DemoScene scene) {
        return scene.registered().taken(true).answered(MISSING_INFORMATION);
    }

    private static RecordInformation information(DemoScene scene) {
        return new RecordInformation(scene.caseId(), scene.phrase("information"), null);
    }

    private DemoScene voided(DemoScene scene) {
        return scene.registered()
                .taken(true)
                .answered(ANSWER)
                .bySupervisor(new VoidFirstResponse(scene.caseId(), scene.phrase("voided")));
    }

    private DemoScene offered(DemoScene scene) {
        return scene.registered()
                .bySupervisor(
                        new OfferTransfer(
                                scene.caseId(),
                                scene.unit().equals(firstUnit) ? otherUnit : firstUnit,
                                scene.phrase("transfer")));
    }

    private static AcceptTransfer accepted(DemoScene scene) {
        return new AcceptTransfer(scene.caseId());
    }

    private static RejectTransfer declined(DemoScene scene) {
        return new RejectTransfer(scene.caseId(), scene.phrase("declined"));
    }

    private static DemoScene ended(DemoScene scene, ResponseKind kind, Outcome outcome) {
        return scene.registered().taken(true).answered(kind).closed(outcome);
    }

    private DemoScene referred(DemoScene scene) {
        return scene.registered()
                .taken(true)
                .answered(REFERRAL)
                .byOperator(new ReferCase(scene.caseId(), scene.phrase("body"), true, null));
    }

    private DemoScene withdrawn(DemoScene scene) {
        return scene.registered()
                .byRegistrant(new WithdrawCase(scene.caseId(), scene.phrase("statement")));
    }

    private DemoScene repeated(DemoScene scene) {
        return scene.registered().taken(true).repeated(new CaseId(ids.get()), days.lately(random));
    }

    private DemoScene reopened(DemoScene scene) {
        return inTime(scene, ANSWER)
                .closed(Outcome.ANSWERED)
                .bySupervisor(new ReopenCase(scene.caseId(), scene.phrase("reopened")));
    }

    private DemoScene imported(DemoScene scene, ImportedOutcome outcome, boolean late) {
        var receivedAt = scene.receivedAt();
        return scene.imported(
                outcome, late ? days.late(receivedAt, random) : days.inTime(receivedAt, random));
    }
}
