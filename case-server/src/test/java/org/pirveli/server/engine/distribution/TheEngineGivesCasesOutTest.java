package org.pirveli.server.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand.ClassifyCase;
import org.pirveli.api.casework.CaseCommand.ReleaseCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.casework.event.CaseAssigned;
import org.pirveli.api.casework.event.CaseLeftInQueue;
import org.pirveli.api.office.OfficeCommand;
import org.pirveli.api.office.OperatorCommand.DeclareAbilities;
import org.pirveli.api.office.OperatorCommand.EmployOperator;
import org.pirveli.api.office.OperatorCommand.RebalanceOperator;
import org.pirveli.api.office.OperatorCommand.SetPresence;
import org.pirveli.api.office.UnitCommand.SwitchDistribution;
import org.pirveli.api.value.UnitId;
import org.pirveli.server.engine.registry.OperatorLoads;
import org.pirveli.server.engine.rules.RuleConditions;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class TheEngineGivesCasesOutTest {

    private static final Actor ADMIN = new Actor("admin", Role.ADMIN, "desk", Set.of());
    private static final UnitId UNIT = new UnitId("first-response");
    private static final OperatorId ONE = new OperatorId("operator");
    private static final OperatorId OTHER = new OperatorId("operator2");
    private static final String WHY = "for the test";

    @Test
    void nothing_is_given_out_until_it_is_wanted_and_then_the_urgent_first() {
        try (var node = Databases.H2.open().node()) {
            able(node, ONE, 2);
            able(node, OTHER, 0);
            var ordinary = node.registers();
            var urgent = node.registers();
            node.does(
                    new ClassifyCase(urgent, new TopicCode("HEALTH"), Urgency.LIFE_OR_HEALTH, null),
                    Said.OPERATOR);
            node.shows(urgent, 2);
            node.shows(ordinary, 1);
            assertThat(node.log(urgent)).hasSize(2);

            changes(node, new SwitchDistribution(UNIT, true, WHY));

            await().until(() -> node.log(urgent).contains(CaseAssigned.class.getSimpleName()));
            await().until(() -> node.log(ordinary).contains(CaseLeftInQueue.class.getSimpleName()));
            able(node, ONE, 3);
            await().until(() -> node.log(ordinary).contains(CaseAssigned.class.getSimpleName()));
            assertThat(node.count(CaseLeftInQueue.class)).isEqualTo(1);
        }
    }

    @Test
    void what_comes_back_into_the_queue_goes_to_whoever_comes_to_work() {
        try (var node = Databases.H2.open().node()) {
            changes(node, new SwitchDistribution(UNIT, true, WHY));
            changes(node, new SetPresence(ONE, false, null));
            changes(node, new SetPresence(OTHER, false, null));
            var caseId = node.registers();
            await().until(() -> node.log(caseId).contains(CaseLeftInQueue.class.getSimpleName()));

            changes(node, new SetPresence(OTHER, true, null));

            await().until(() -> holder(node, caseId).equals(OTHER.value()));
            changes(node, new SetPresence(ONE, true, null));
            changes(node, new SetPresence(OTHER, false, null));
            node.does(new ReleaseCase(caseId, WHY), Said.SUPERVISOR);
            await().until(() -> holder(node, caseId).equals(ONE.value()));
        }
    }

    @Test
    void who_leaves_or_is_relieved_keeps_nothing() {
        try (var node = Databases.H2.open().node()) {
            var cases = List.of(node.registers(), node.registers());
            cases.forEach(caseId -> node.does(Said.assign(caseId), Said.SUPERVISOR));

            changes(node, new RebalanceOperator(ONE, "ill for long"));

            cases.forEach(
                    caseId -> await().until(() -> holder(node, caseId).equals(OTHER.value())));
            var today = LocalDate.ofInstant(node.clock().instant(), ZoneOffset.UTC);
            changes(node, new EmployOperator(OTHER, null, today.minusDays(2), "left"));
            cases.forEach(caseId -> await().until(() -> holder(node, caseId).isEmpty()));
            await().until(() -> load(node) == 0);
        }
    }

    @Test
    void of_two_nodes_each_case_is_given_out_once_and_what_one_leaves_the_other_takes_up() {
        var store = Databases.POSTGRESQL.open();
        try (var one = store.node()) {
            var cases = new ArrayList<CaseId>();
            try (var other = store.node()) {
                changes(one, new SwitchDistribution(UNIT, true, WHY));
                for (int i = 0; i < 10; i++) {
                    cases.add(one.registers());
                    cases.add(other.registers());
                }
            }
            cases.add(one.registers());

            cases.forEach(caseId -> await().until(() -> !holder(one, caseId).isEmpty()));
            assertThat(one.count(CaseAssigned.class)).isEqualTo(cases.size());
            assertThat(
                            one.get(OperatorLoads.class).all().values().stream()
                                    .mapToInt(OperatorLoads.Load::open)
                                    .filter(load -> load > 0))
                    .containsExactlyInAnyOrder(10, 11);
        }
    }

    private static int load(Node node) {
        return node.get(OperatorLoads.class)
                .all()
                .getOrDefault(OTHER, OperatorLoads.Load.NONE)
                .open();
    }

    private static void able(Node node, OperatorId operator, int capacity) {
        changes(node, new DeclareAbilities(operator, null, null, capacity, WHY));
    }

    private static void changes(Node node, OfficeCommand command) {
        node.get(RuleDoor.class).execute(command, ADMIN, RuleConditions.NONE);
    }

    private static String holder(Node node, CaseId caseId) {
        return node.jdbc()
                .sql("select coalesce(operator, '') from case_hold where case_id = ?")
                .param(caseId.value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
