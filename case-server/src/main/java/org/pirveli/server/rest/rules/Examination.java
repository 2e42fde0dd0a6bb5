package org.pirveli.server.rest.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An examination of the clocks that run, after a change of the rules.
 *
 * @param version of the calendar or policy by which they are examined
 * @param clocks how many were to be examined when it was ordered
 * @param left how many still are; clocks that ended meanwhile are not
 * @param failed how many could not be examined when all others had been; they are tried again after
 *     a while
 * @param moved how many got another due instant, as far as the views have seen
 * @param levelsMoved how many stay due at the same instant, but got other levels or reminders, as
 *     far as the views have seen
 */
public record Examination(
        int version,
        String reason,
        @Nullable String decree,
        String orderedBy,
        Instant orderedAt,
        int clocks,
        int left,
        int failed,
        long moved,
        long levelsMoved,
        @Nullable Instant finishedAt) {}
