package org.pirveli.sla;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a node's audits have come to since it started. Several nodes may find the same difference;
 * one of them puts it right.
 *
 * @param audits how many there were
 * @param last what the last one found; {@code null} before the first
 * @param missing rows found missing for longer than the grace period, each counted once
 * @param stale rows that nothing wanted for so long
 * @param moved rows that stood at a wrong instant for so long
 * @param healed how many of them this node put right
 * @param sinceAudit how long ago the last audit ended; {@code null} before the first
 * @param sinceDrift how long ago an audit last found something that had lasted; {@code null} if
 *     none did
 */
public record AuditFigures(
        long audits,
        @Nullable AuditReport last,
        long missing,
        long stale,
        long moved,
        long healed,
        @Nullable Duration sinceAudit,
        @Nullable Duration sinceDrift) {}
