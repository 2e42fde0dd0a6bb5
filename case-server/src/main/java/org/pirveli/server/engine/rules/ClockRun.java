package org.pirveli.server.engine.rules;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.VersionRef;

/**
 * An order to examine the clocks that run.
 *
 * @param rule the calendar or policy, and the version to examine by
 * @param number how many events the calendar or policy was made of when it was ordered
 * @param decree the act behind it; {@code null} if there is none
 * @param clocks how many were to be examined when it was ordered
 * @param failed how many could not be examined when all others had been
 * @param tries how often that was so
 * @param finishedAt {@code null} while some are left
 */
public record ClockRun(
        Kind kind,
        VersionRef rule,
        int number,
        String reason,
        @Nullable String decree,
        String orderedBy,
        Instant orderedAt,
        int clocks,
        int failed,
        int tries,
        @Nullable Instant finishedAt) {

    static ClockRun ordered(
            Kind kind,
            VersionRef rule,
            int number,
            String reason,
            @Nullable String decree,
            String orderedBy,
            Instant orderedAt,
            int clocks) {
        return new ClockRun(
                kind, rule, number, reason, decree, orderedBy, orderedAt, clocks, 0, 0, null);
    }

    /** Why clocks are examined. */
    public enum Kind {
        /** A calendar changed. */
        RECALCULATION("calendar"),

        /** Somebody wanted them moved to a later version of their policy. */
        REBASE("policy");

        private final String column;

        Kind(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
