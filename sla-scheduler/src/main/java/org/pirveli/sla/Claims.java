package org.pirveli.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
