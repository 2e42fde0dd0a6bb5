package org.pirveli.server.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseCommand.ImportCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ImportedOutcome;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;
import org.pirveli.server.rehearsal.RehearsalAsked.DaysTaken;
import org.pirveli.server.rehearsal.RehearsalResult.RehearsedLevel;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ImportedHistoryRehearsedTest {

    private static final Instant RECEIVED = Instant.parse("2023-03-06T08:00:00Z");
    private static final int LEVELS = 3;

    /** Nobody was ever called because of what was over when the office came to know of it. */
    @Test
    void closed_history_called_nobody_and_would_have_called_nobody() {
        try (var node = Databases.H2.open().node()) {
            imported(node, ImportedOutcome.ACCEPTED, RECEIVED.plus(Duration.ofHours(5)));
            imported(node, ImportedOutcome.ACCEPTED, RECEIVED.plus(Duration.ofDays(20)));
            imported(node, null, null);
            await().until(() -> node.count("case_escalation") == LEVELS);
            for (var days : DaysTaken.values()) {
                var result = rehearsed(node, days);
                assertThat(result.before().met()).isEqualTo(1);
                assertThat(result.before().metLate()).isEqualTo(1);
                assertThat(result.before().missed()).isEqualTo(1);
                assertThat(result.after()).isEqualTo(result.before());
                assertThat(result.escalations())
                        .containsExactly(
                                new RehearsedLevel(1, 1, 1),
                                new RehearsedLevel(2, 1, 1),
                                new RehearsedLevel(3, 1, 1));
            }
        }
    }

    private static void imported(
            Node node, @Nullable ImportedOutcome outcome, @Nullable Instant respondedAt) {
        var caseId = new CaseId(UUID.randomUUID());
        node.does(
                new ImportCase(caseId, Said.register(caseId, RECEIVED), outcome, respondedAt),
                Said.SUPERVISOR);
    }

    private static RehearsalResult rehearsed(Node node, DaysTaken days) {
        var march = LocalDate.of(2023, 3, 1);
        return Rehearsed.on(
                node,
                new RehearsalAsked(march, march.plusDays(30), days, null, null, null),
                ZoneId.of("Asia/Tbilisi"));
    }
}
