package org.pirveli.server.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.calendar.CalendarCommand.DeclareNonWorkingDay;
import org.pirveli.api.casework.CaseId;
import org.pirveli.domain.calendar.InitialCalendar;
import org.pirveli.server.engine.Handled;
import org.pirveli.server.harness.AtOnce;
import org.pirveli.server.harness.AtOnce.Returned;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class RulesChangeWhileCasesAreWorkedOnTest {

    private static final int ROUNDS = 30;
    private static final LocalDate FAR_AWAY = LocalDate.of(2061, 9, 6);

    /** Were a case held before the rules, they would soon wait for each other in a circle. */
    @ParameterizedTest
    @EnumSource
    @Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void nobody_waits_in_a_circle(Databases database) {
        try (var node = database.open().node()) {
            var cases = List.of(node.registers(), node.registers());
            long begun = System.nanoTime();

            var outcomes =
                    AtOnce.all(
                            List.<Callable<Integer>>of(
                                    () -> oneByOne(node, cases.getFirst()),
                                    () -> oneByOne(node, cases.getLast()),
                                    () -> together(node, cases),
                                    () -> together(node, cases),
                                    () -> declare(node)));

            assertThat(outcomes).allMatch(Returned.class::isInstance);
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).isLessThan(60);
            for (var each : cases) {
                assertThat(node.log(each)).hasSize(1 + 3 * ROUNDS);
            }
        }
    }

    private static int oneByOne(Node node, CaseId caseId) {
        for (int i = 0; i < ROUNDS; i++) {
            node.does(Said.note(caseId, "alone"), Said.OPERATOR);
        }
        return ROUNDS;
    }

    private static int together(Node node, List<CaseId> cases) {
        for (int i = 0; i < ROUNDS; i++) {
            var notes = new ArrayList<>(cases.stream().map(c -> Said.note(c, "both")).toList());
            assertThat(node.door().executeAll(notes, Said.OPERATOR))
                    .allMatch(Handled.Done.class::isInstance);
        }
        return ROUNDS;
    }

    private static int declare(Node node) {
        var door = node.get(RuleDoor.class);
        for (int i = 0; i < ROUNDS; i++) {
            var _ =
                    door.execute(
                            new DeclareNonWorkingDay(
                                    InitialCalendar.GEORGIA,
                                    FAR_AWAY.plusWeeks(i),
                                    null,
                                    "No " + i,
                                    "Nobody is moved by it"),
                            Said.SUPERVISOR,
                            RuleConditions.NONE);
        }
        return ROUNDS;
    }
}
