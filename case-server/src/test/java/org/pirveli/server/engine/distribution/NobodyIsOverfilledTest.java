package org.pirveli.server.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.office.OperatorCommand.DeclareAbilities;
import org.pirveli.domain.distribution.Hold;
import org.pirveli.server.engine.registry.OperatorLoads;
import org.pirveli.server.engine.rules.RuleConditions;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.harness.AtOnce;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class NobodyIsOverfilledTest {

    private static final String ALONE = "pirveli.processing=false";
    private static final Actor ADMIN = new Actor("admin", Role.ADMIN, "desk", Set.of());
    private static final List<OperatorId> PEOPLE =
            List.of(new OperatorId("operator"), new OperatorId("operator2"));
    private static final int CAPACITY = 6;
    private static final int CASES = 24;

    @Test
    void two_nodes_that_give_cases_out_at_once_overfill_nobody() {
        var store = Databases.POSTGRESQL.open();
        try (var one = store.node(ALONE);
                var other = store.node(ALONE)) {
            giveAllOut(List.of(one, other));
        }
    }

    @Test
    void neither_does_one_node_on_its_own_database() {
        try (var node = Databases.H2.open().node(ALONE)) {
            giveAllOut(List.of(node, node));
        }
    }

    private static void giveAllOut(List<Node> nodes) {
        PEOPLE.forEach(person -> limit(nodes.getFirst(), person));
        var works = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < CASES; i++) {
            var caseId = nodes.getFirst().registers();
            var node = nodes.get(i % nodes.size());
            works.add(() -> gives(node, caseId));
        }

        var outcomes = AtOnce.all(works);

        assertThat(outcomes).allMatch(AtOnce.Returned.class::isInstance);
        assertThat(outcomes)
                .filteredOn(new AtOnce.Returned<>(true)::equals)
                .hasSize(PEOPLE.size() * CAPACITY);
        assertThat(recomputed(nodes.getFirst()))
                .isEqualTo(kept(nodes.getLast()))
                .containsOnlyKeys(PEOPLE)
                .allSatisfy((_, load) -> assertThat(load).isEqualTo(CAPACITY));
    }

    private static boolean gives(Node node, CaseId caseId) {
        try {
            node.does(new AssignCase(caseId, null, null, null), Said.SUPERVISOR);
            return true;
        } catch (Refused refused) {
            assertThat(refused.code()).isEqualTo(RefusalCode.NOBODY_ELIGIBLE);
            return false;
        }
    }

    private static void limit(Node node, OperatorId person) {
        node.get(RuleDoor.class)
                .execute(
                        new DeclareAbilities(person, null, null, CAPACITY, "for the test"),
                        ADMIN,
                        RuleConditions.NONE);
    }

    private static Map<OperatorId, Integer> kept(Node node) {
        var kept = new HashMap<OperatorId, Integer>();
        node.get(OperatorLoads.class)
                .all()
                .forEach((operator, load) -> {
                    if (load.open() != 0) {
                        kept.put(operator, load.open());
                    }
                });
        return kept;
    }

    private static Map<OperatorId, Integer> recomputed(Node node) {
        var loads = new HashMap<OperatorId, Integer>();
        node.jdbc().sql("select case_id from case_registry").query(UUID.class).list().stream()
                .map(CaseId::new)
                .map(caseId -> hold(node, caseId))
                .forEach(hold -> {
                    if (hold.burdened() != null) {
                        loads.merge(hold.burdened(), hold.weight(), Integer::sum);
                    }
                });
        return loads;
    }

    private static Hold hold(Node node, CaseId caseId) {
        var hold = Hold.NONE;
        for (var message :
                node.get(EventStore.class).readEvents(caseId.toString()).asStream().toList()) {
            hold = hold.after((CaseEvent) message.getPayload());
        }
        return hold;
    }
}
