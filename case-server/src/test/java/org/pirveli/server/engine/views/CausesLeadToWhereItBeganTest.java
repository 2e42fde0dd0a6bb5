package org.pirveli.server.engine.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.calendar.CalendarCommand.DeclareNonWorkingDay;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.view.CauseChain;
import org.pirveli.api.casework.view.CauseLink;
import org.pirveli.api.casework.view.CauseOrigin;
import org.pirveli.api.office.OfficeCommand;
import org.pirveli.api.office.OperatorCommand.RebalanceOperator;
import org.pirveli.api.office.UnitCommand.SwitchDistribution;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.calendar.InitialCalendar;
import org.pirveli.domain.casework.Office;
import org.pirveli.projections.cause.Causes;
import org.pirveli.server.engine.Given;
import org.pirveli.server.engine.rules.RuleConditions;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Eventually;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.RandomDesk;
import org.pirveli.server.harness.Said;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CausesLeadToWhereItBeganTest {

    private static final Actor ADMIN = new Actor("admin", Role.ADMIN, "desk", Set.of());
    private static final UnitId UNIT = new UnitId("first-response");

    @ParameterizedTest
    @EnumSource
    void a_due_instant_moved_because_somebody_declared_a_day_off(Databases database) {
        try (var node = database.open().node()) {
            var caseId = node.registers();
            var _ =
                    node.get(RuleDoor.class)
                            .execute(
                                    new DeclareNonWorkingDay(
                                            InitialCalendar.GEORGIA,
                                            dueDate(node),
                                            null,
                                            "No 1",
                                            "Day off"),
                                    Said.SUPERVISOR,
                                    RuleConditions.NONE);
            var chain = chain(node, caseId, "DeadlineRecalculated");
            assertThat(types(chain))
                    .containsExactly("DeadlineRecalculated", "NonWorkingDayDeclared");
            assertThat(chain.items().getLast())
                    .returns("Calendar", CauseLink::about)
                    .returns(Said.SUPERVISOR.name(), CauseLink::actor)
                    .returns("SUPERVISOR", CauseLink::role)
                    .returns("DeclareNonWorkingDay", CauseLink::command);
            assertThat(chain.origin().kind()).isEqualTo(CauseOrigin.Kind.REQUEST);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_missed_promise_is_escalated_and_then_the_case_is_given_out(Databases database) {
        try (var node = database.open().node()) {
            var caseId = node.registers();
            node.moveTo(node.workingMorning(Duration.ofDays(9)));
            var chain = chain(node, caseId, "CaseEscalated");
            assertThat(types(chain)).containsExactly("CaseEscalated", "ApplicationRegistered");
            assertThat(chain.items().getFirst().role()).isEqualTo("SYSTEM");
            node.shows(caseId, node.log(caseId).size());

            changes(node, new SwitchDistribution(UNIT, true, "now"));
            var given = chain(node, caseId, "CaseAssigned");
            assertThat(types(given))
                    .startsWith("CaseAssigned")
                    .endsWith("ApplicationRegistered")
                    .contains("CaseEscalated");
            assertThat(given.origin().id()).isEqualTo(chain.origin().id());
            var came = node.get(Causes.class).consequences(caseId, 0, null, 50).orElseThrow();
            assertThat(came.items()).extracting(CauseLink::type).contains("CaseEscalated");
            assertThat(came.items().getFirst().of()).isEqualTo(caseId.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_survivor_inherits_because_another_case_is_a_duplicate(Databases database) {
        try (var node = database.open().node()) {
            var survivor = node.registers();
            var early = new CaseId(UUID.randomUUID());
            node.does(
                    Said.register(early, node.clock().instant().minus(Duration.ofDays(3))),
                    Said.OPERATOR);
            node.does(Said.duplicate(early, survivor), Said.OPERATOR);
            var chain = chain(node, survivor, "DueInstantInherited");
            assertThat(types(chain)).containsExactly("DueInstantInherited", "CaseMarkedDuplicate");
            assertThat(chain.items().getLast().of()).isEqualTo(early.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_case_leaves_its_operator_because_a_supervisor_ordered_it(Databases database) {
        try (var node = database.open().node()) {
            var caseId = node.registers();
            node.does(Said.assign(caseId), Said.SUPERVISOR);
            changes(node, new RebalanceOperator(new OperatorId("operator"), "ill for long"));
            await().until(() -> node.log(caseId).size() > 2);
            var chain = node.get(Causes.class).of(caseId, 2).orElseThrow();
            assertThat(chain.items().get(1))
                    .returns("Operator", CauseLink::about)
                    .returns("RebalanceOperator", CauseLink::command)
                    .returns("admin", CauseLink::actor);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_imported_case_begins_with_its_import(Databases database) {
        try (var node = database.open().node()) {
            var caseId = new CaseId(UUID.randomUUID());
            var importId = UUID.randomUUID().toString();
            var _ =
                    node.door()
                            .executeAll(
                                    List.of(
                                            new Given(
                                                    Said.register(caseId),
                                                    Said.OPERATOR,
                                                    importId,
                                                    importId)));
            assertThat(node.get(Causes.class).of(caseId, 0).orElseThrow().origin())
                    .isEqualTo(new CauseOrigin(CauseOrigin.Kind.IMPORT, importId));
        }
    }

    /** Over whatever happens, every chain ends where something began, in one conversation. */
    @ParameterizedTest
    @EnumSource
    void every_chain_ends_in_an_origin_and_each_link_is_a_consequence_of_the_next(
            Databases database) {
        try (var node = database.open().node()) {
            var desk = new RandomDesk(node, 11);
            assertThat(desk.work(150)).isPositive();
            changes(node, new SwitchDistribution(UNIT, true, "for the test"));
            node.moveTo(node.workingMorning(Duration.ofDays(9)));
            assertThat(desk.work(50)).isPositive();
            Eventually.caughtUp(node);
            var causes = node.get(Causes.class);
            int followed = 0;
            for (var event : events(node)) {
                var chain = causes.of(event.caseId(), event.sequence()).orElseThrow();
                assertThat(chain.origin().kind()).isNotEqualTo(CauseOrigin.Kind.UNKNOWN);
                assertThat(chain.items()).hasSizeBetween(1, 20);
                assertThat(chain.items()).extracting(CauseLink::eventId).doesNotHaveDuplicates();
                assertThat(chain.items())
                        .extracting(CauseLink::correlationId)
                        .containsOnly(chain.items().getFirst().correlationId());
                followed += chain.items().size() - 1;
                if (chain.items().size() > 1 && chain.items().get(1).about().equals("Case")) {
                    var cause = chain.items().get(1);
                    assertThat(
                                    causes.consequences(
                                                    CaseId.of(String.valueOf(cause.of())),
                                                    cause.sequence(),
                                                    null,
                                                    500)
                                            .orElseThrow()
                                            .items())
                            .contains(chain.items().getFirst());
                }
            }
            assertThat(followed).isGreaterThan(20);
        }
    }

    private record Event(CaseId caseId, long sequence) {}

    private static List<Event> events(Node node) {
        return node.jdbc()
                .sql(
                        "select aggregate_identifier, sequence_number from domain_event where type"
                                + " = 'Case'")
                .query((row, _) -> new Event(CaseId.of(row.getString(1)), row.getLong(2)))
                .list();
    }

    private static CauseChain chain(Node node, CaseId caseId, String type) {
        await().until(() -> node.log(caseId).contains(type));
        return node.get(Causes.class).of(caseId, node.log(caseId).indexOf(type)).orElseThrow();
    }

    private static List<String> types(CauseChain chain) {
        return chain.items().stream().map(CauseLink::type).toList();
    }

    private static void changes(Node node, OfficeCommand command) {
        var _ = node.get(RuleDoor.class).execute(command, ADMIN, RuleConditions.NONE);
    }

    /** The date by which what is received today is due. */
    private static LocalDate dueDate(Node node) {
        var office = node.get(Office.class);
        var calendar = office.calendarOf(office.firstUnit());
        var today = node.clock().instant();
        return calendar.plusWorkingDays(today, 2).atZone(calendar.zone()).toLocalDate();
    }
}
