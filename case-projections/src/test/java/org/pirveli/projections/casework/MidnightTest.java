package org.pirveli.projections.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.casework.view.BoardClock;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.sla.Condition;

/** A promise may end with its day: at midnight, or where a unit works until then. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class MidnightTest {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Tbilisi");
    private static final LocalDate FRIDAY = LocalDate.of(2030, 3, 15);

    @ParameterizedTest
    @EnumSource
    void what_is_due_at_midnight_is_due_today_all_day_long(Database database) throws Exception {
        try (var store = new ViewStore(database)) {
            store.apply(
                    store.store(new RandomOffice(3).history().limit(300).toList(), new Random(3)));
            int running = dueAtMidnight(store);
            var board = new SlaBoard(store.dataSource, OFFICE, () -> (_, _, _, _) -> Duration.ZERO);

            var morning = FRIDAY.atTime(9, 0).atZone(OFFICE).toInstant();
            assertThat(standing(board, "DUE_TODAY", morning))
                    .hasSize(running)
                    .allMatch(clock -> clock.condition() == Condition.DUE_TODAY);
            assertThat(standing(board, "ON_TRACK", morning)).isEmpty();
            assertThat(standing(board, "AT_RISK", morning)).isEmpty();
            assertThat(board.summary(Sight.ALL, morning).counts())
                    .containsEntry("DUE_TODAY", (long) running)
                    .containsEntry("ON_TRACK", 0L)
                    .containsEntry("AT_RISK", 0L);

            var thursday = morning.minus(Duration.ofDays(1));
            assertThat(standing(board, "DUE_TODAY", thursday)).isEmpty();
            var saturday = morning.plus(Duration.ofDays(1));
            assertThat(standing(board, "BREACHED", saturday)).hasSize(running);
        }
    }

    /** Gives every clock that runs the end of Friday, and tells how many there are. */
    private static int dueAtMidnight(ViewStore store) {
        var midnight = FRIDAY.plusDays(1).atStartOfDay(OFFICE).toInstant();
        int changed =
                store.jdbc.update(
                        "update case_clock set due_at = ?, at_risk_at = ? where state = 'RUNNING'"
                                + " and superseded = false",
                        midnight.atOffset(ZoneOffset.UTC),
                        midnight.minus(Duration.ofHours(5)).atOffset(ZoneOffset.UTC));
        assertThat(changed).isPositive();
        return changed;
    }

    private static List<BoardClock> standing(SlaBoard board, String state, Instant now) {
        return board.list(new CaseQuery.SlaBoard(Sight.ALL, Set.of(state), null, 500, null), now)
                .items();
    }
}
