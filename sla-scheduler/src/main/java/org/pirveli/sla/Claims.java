package org.pirveli.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pirveli.api.casework.CaseCommand.SystemCommand;

/**
 * Due deadlines that this node has in hand for a while.
 *
 * @param more whether others may be due at the same time
 */
record Claims(List<Claim> rows, boolean more) {

    /**
     * One of them.
     *
     * @param before how often it had been claimed before, since it last moved
     */
    record Claim(Deadline.Key key, UUID caseId, Instant dueAt, int before) {

        boolean isLevel() {
            return key.step().kind() == Step.Kind.LEVEL;
        }
    }

    /**
     * A claim that is to be offered again.
     *
     * @param offeredAt not before this instant, by the office's clock
     */
    record Later(Claim claim, Instant offeredAt) {}

    /**
     * Those that came at a wrong time.
     *
     * @param when their commands want to come again
     * @param latest by when they come again in any case
     */
    List<Later> again(Map<SystemCommand, Instant> when, Instant latest) {
        var later = new ArrayList<Later>();
        for (var claim : when.isEmpty() ? List.<Claim>of() : rows) {
            var at = when.get(DueCommands.of(claim));
            if (at != null) {
                later.add(new Later(claim, at.isBefore(latest) ? at : latest));
            }
        }
        return later;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * How late the office was with what fell due since an instant. What was overdue before came
     * late into the table, or nothing came of an earlier claim.
     */
    Duration lag(Instant since, Instant now) {
        return rows.stream()
                .filter(claim -> claim.before() == 0 && !claim.dueAt().isBefore(since))
                .map(claim -> Duration.between(claim.dueAt(), now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
