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
        @Nullable Instant finishedAt) {

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
