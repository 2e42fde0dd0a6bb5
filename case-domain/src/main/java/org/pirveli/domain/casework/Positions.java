package org.pirveli.domain.casework;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.sla.Position;

/**
 * Who holds which position of a unit. The positions rise from SUPERVISOR over HEAD to DEPUTY, and
 * one person may hold several.
 *
 * <p>An escalation is acknowledged by a supervisor who holds the position to which it was put, or a
 * higher one, in the unit where the case stands. Where nobody holds that position or a higher one,
 * any supervisor may: an empty chair must not leave a missed promise unseen.
 *
 * @param holders the names of users; a position without a holder may be left out
 */
public record Positions(Map<Position, Set<String>> holders) {

    /** Positions as they are held. */
    public Positions {
        holders = Map.copyOf(holders);
    }

    /** Whether someone may take note of what was put before a position. */
    boolean mayAcknowledge(Actor actor, Position to) {
        return actor.role() == Role.SUPERVISOR
                && (atLeast(to).allMatch(position -> holdersOf(position).isEmpty())
                        || atLeast(to).anyMatch(each -> holdersOf(each).contains(actor.name())));
    }

    /** The names of those who hold a position. */
    public Set<String> holdersOf(Position position) {
        return holders.getOrDefault(position, Set.of());
    }

    private static Stream<Position> atLeast(Position lowest) {
        return Arrays.stream(Position.values()).filter(each -> each.compareTo(lowest) >= 0);
    }
}
