package org.pirveli.server.rest.sla;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.worktime.EndRule;
import org.pirveli.worktime.StartRule;
import org.pirveli.worktime.TermUnit;

/**
 * Instants of receipt, and how to count from them; what is left out is as the office promises it to
 * what is received on that date.
 *
 * @param receivedAt up to 10,000
 * @param calendar its id
 * @param amount 1 to 366
 * @param declaredDays {@code false} leaves out the days that government declared
 */
public record DueDatesAsked(
        List<Instant> receivedAt,
        @Nullable String calendar,
        @Nullable Integer amount,
        @Nullable TermUnit unit,
        @Nullable StartRule startRule,
        @Nullable EndRule endRule,
        @Nullable Boolean declaredDays) {}
