package org.pirveli.server.engine.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.Actor;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.api.consultation.ConsultationCommand.Abandon;
import org.pirveli.api.consultation.ConsultationCommand.AddNote;
import org.pirveli.api.consultation.ConsultationCommand.Answer;
import org.pirveli.api.consultation.ConsultationCommand.Complete;
import org.pirveli.api.consultation.ConsultationCommand.Hold;
import org.pirveli.api.consultation.ConsultationCommand.JoinCase;
import org.pirveli.api.consultation.ConsultationCommand.Offer;
import org.pirveli.api.consultation.ConsultationCommand.RecordStep;
import org.pirveli.api.consultation.ConsultationCommand.Resume;
import org.pirveli.api.consultation.ConsultationCommand.Transfer;
import org.pirveli.api.consultation.ConsultationCommand.WrapUp;
import org.pirveli.api.consultation.StepCode;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.parking.DeadLetters;
import org.pirveli.server.engine.processing.RequestedRebuild;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Eventually;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Store;
import org.pirveli.server.harness.ViewDump;
import org.pirveli.server.start.Upkeep;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ConsultationsAreTheLogReadAgainTest {

    private static final UnitId UNIT = new UnitId("first-response");
    private static final List<Actor> OPERATORS =
            List.of(operator("operator"), operator("operator2"));

    private static Actor operator(String name) {
        return new Actor(name, Role.OPERATOR, "desk", Set.of(UNIT));
    }

    @ParameterizedTest
    @EnumSource
    void a_rebuild_gives_the_same_bytes_whatever_stood_there(Databases database) {
        var store = database.open();
        try (var node = store.node()) {
            var random = new Random(1);
            work(node, random, 700);
            Eventually.caughtUp(node);
        }
        try (var upkeep = store.node("pirveli.processing=false")) {
            var live = ViewDump.of(upkeep);
            assertThat(live.get("consultation_file")).hasSizeGreaterThan(40);
            assertThat(live.get("consultation_file"))
                    .anyMatch(row -> row.contains("COMPLETED"))
                    .anyMatch(row -> row.contains("HELD"));
            upkeep.jdbc().sql("update consultation_file set status = 'LOST'").update();
            upkeep.jdbc().sql("delete from consultation_file where channel = 'WALK_IN'").update();

            upkeep.get(RequestedRebuild.class).run();

            assertThat(ViewDump.differences(live, ViewDump.of(upkeep))).isEmpty();
        }
    }

    /** A case that is joined twice makes a row that the tables refuse. */
    @ParameterizedTest
    @EnumSource
    void a_row_that_the_tables_refuse_is_parked_live_and_in_a_rebuild(Databases database) {
        var store = database.open();
        ConsultationId sick;
        try (var node = store.node()) {
            var caseId = node.registers();
            var led = new ArrayList<ConsultationId>();
            for (int i = 0; i < 5; i++) {
                var id = new ConsultationId(UUID.randomUUID());
                does(node, new Offer(id, Channel.HOTLINE, null, null, "ka", null, null, null));
                does(node, new Answer(id));
                does(node, new JoinCase(id, caseId));
                does(node, new Abandon(id));
                led.add(id);
            }
            sick = led.get(2);
            Eventually.caughtUp(node);
        }
        try (var upkeep = store.node("pirveli.processing=false")) {
            // the end comes after it, and waits behind it
            joinAgain(upkeep, sick);
            upkeep.get(RequestedRebuild.class).run();
            var rebuilt = ViewDump.of(upkeep);
            assertThat(parked(upkeep)).containsExactly(sick + " 3");
            assertThat(rebuilt.get("consultation_file")).hasSize(5);
            try (var node = store.node()) {
                Eventually.caughtUp(node);
                var id = new ConsultationId(UUID.randomUUID());
                does(node, new Offer(id, Channel.WALK_IN, null, null, "ka", null, null, null));
                Eventually.caughtUp(node);
                assertThat(ViewDump.of(node).get("consultation_file")).hasSize(6);
                assertThat(parked(node)).containsExactly(sick + " 3");
            }
        }
    }

    private static void does(Node node, ConsultationCommand command) {
        node.get(ConsultationDoor.class)
                .execute(command, OPERATORS.getFirst(), ConsultationConditions.NONE);
    }

    private static void joinAgain(Node node, ConsultationId id) {
        node.unguarded()
                .sql(
                        "update domain_event set sequence_number = 4 where aggregate_identifier = ?"
                                + " and sequence_number = 3")
                .param(id.toString())
                .update();
        node.unguarded()
                .sql(
                        "insert into domain_event (event_identifier, aggregate_identifier,"
                            + " sequence_number, type, time_stamp, payload_type, payload_revision,"
                            + " payload, meta_data) select ?, aggregate_identifier, 3, type,"
                            + " time_stamp, payload_type, payload_revision, payload, meta_data from"
                            + " domain_event where aggregate_identifier = ? and sequence_number ="
                            + " 2")
                .params(UUID.randomUUID().toString(), id.toString())
                .update();
    }

    private static List<String> parked(Node node) {
        return node.get(DeadLetters.class).list("consultation-views", null, null, 10).stream()
                .map(each -> each.stream() + " " + each.sequence())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void a_rebuild_beside_a_server_loses_nothing_of_what_is_led_meanwhile(Databases database)
            throws InterruptedException {
        var store = database.open();
        try (var node = store.node()) {
            work(node, new Random(2), 200);
            var stop = new AtomicBoolean();
            var writer =
                    Thread.ofPlatform()
                            .start(() -> {
                                var random = new Random(3);
                                while (!stop.get()) {
                                    work(node, random, 10);
                                }
                            });
            int exit = rebuild(store);
            stop.set(true);
            writer.join();
            assertThat(exit).isZero();
            Eventually.caughtUp(node);
            var live = ViewDump.of(node);

            assertThat(rebuild(store)).isZero();
            Eventually.caughtUp(node);
            assertThat(ViewDump.differences(live, ViewDump.of(node))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_rebuild_that_is_broken_off_is_made_good_by_whoever_follows_next(Databases database) {
        var store = database.open();
        try (var node = store.node()) {
            work(node, new Random(4), 300);
            Eventually.caughtUp(node);
        }
        try (var upkeep = store.node("pirveli.processing=false")) {
            var live = ViewDump.of(upkeep);
            long before = upkeep.count("consultation_file");
            var rebuild = upkeep.get(RequestedRebuild.class);
            assertThatThrownBy(() ->
                            rebuild.run(
                                    "consultation-views",
                                    reached -> {
                                        if (reached > 50) {
                                            throw new IllegalStateException("broken off");
                                        }
                                    }))
                    .hasMessage("broken off");
            assertThat(upkeep.count("consultation_file")).isLessThan(before);
            upkeep.jdbc().sql("update token_entry set owner = null").update();
            try (var node = store.node()) {
                Eventually.caughtUp(node);
            }
            assertThat(ViewDump.differences(live, ViewDump.of(upkeep))).isEmpty();
        }
    }

    private static int rebuild(Store store) {
        return Upkeep.run(
                        "--pirveli.command=rebuild-views",
                        "--spring.datasource.url=" + store.url(),
                        "--logging.level.root=warn")
                .orElseThrow();
    }

    /** What the rules refuse is passed over. */
    private static void work(Node node, Random random, int commands) {
        var door = node.get(ConsultationDoor.class);
        var known = new ArrayList<ConsultationId>();
        for (int i = 0; i < commands; i++) {
            var actor = OPERATORS.get(random.nextInt(OPERATORS.size()));
            try {
                door.execute(any(random, known), actor, ConsultationConditions.NONE);
            } catch (Refused _) {
                // another command comes next
            }
        }
    }

    private static ConsultationCommand any(Random random, List<ConsultationId> known) {
        if (known.isEmpty() || random.nextInt(9) == 0) {
            var id = new ConsultationId(UUID.randomUUID());
            known.add(id);
            var channel = random.nextInt(4) == 0 ? Channel.WALK_IN : Channel.HOTLINE;
            return new Offer(id, channel, null, null, "ka", null, null, null);
        }
        var id = known.get(Math.max(0, known.size() - 1 - random.nextInt(4)));
        return switch (random.nextInt(11)) {
            case 0, 1 -> new Answer(id);
            case 2 -> new Hold(id);
            case 3 -> new Resume(id);
            case 4 -> new Transfer(id, null, UNIT, "The other one knows it");
            case 5, 6 -> new RecordStep(id, new StepCode("SAFETY_AND_URGENCY"), true);
            case 7 -> new WrapUp(id);
            case 8 -> random.nextInt(4) == 0 ? new Abandon(id) : new Complete(id);
            case 9 -> new AddNote(id, "Calls back tomorrow");
            default -> new Complete(id);
        };
    }
}
