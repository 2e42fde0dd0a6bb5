package org.pirveli.server.engine.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.projections.casework.Queue;
import org.pirveli.projections.casework.SlaBoard;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;

final class RemainingTimeTest {

    @Test
    void the_working_time_that_remains_is_told_in_whole_seconds() {
        try (var node = withACase()) {
            var tenOClock = Instant.parse("2022-06-07T06:00:00Z");
            var board =
                    node.get(SlaBoard.class)
                            .list(
                                    new CaseQuery.SlaBoard(Sight.ALL, Set.of(), null, 50, null),
                                    tenOClock.plus(1, ChronoUnit.MILLIS));
            assertThat(board.items().getFirst().remainingWorkingTime())
                    .isEqualTo(Duration.ofHours(15).minusSeconds(1));
        }
    }

    @Test
    void whoever_is_late_is_told_by_how_much_working_time() {
        try (var node = withACase()) {
            // due on Wednesday at 18:00; then Thursday went by, and three hours of Friday
            var queue = new CaseQuery.Queue(Sight.ALL, null, null, false, Set.of(), 50, null);

            var inTime = node.get(Queue.class).list(queue, Instant.parse("2022-06-08T13:59:59Z"));
            assertThat(inTime.items().getFirst().lateWorkingTime()).isNull();
            assertThat(inTime.items().getFirst().remainingWorkingTime())
                    .isEqualTo(Duration.ofSeconds(1));

            var late = node.get(Queue.class).list(queue, Instant.parse("2022-06-10T08:00:00Z"));
            assertThat(late.items().getFirst().lateWorkingTime()).isEqualTo(Duration.ofHours(11));
            assertThat(late.items().getFirst().remainingWorkingTime()).isZero();
        }
    }

    /** Received on a Monday at ten. */
    private static Node withACase() {
        var node = Databases.H2.open().node();
        var caseId = new CaseId(UUID.randomUUID());
        node.does(Said.register(caseId, Instant.parse("2022-06-06T06:00:00Z")), Said.OPERATOR);
        node.shows(caseId, 1);
        return node;
    }
}
