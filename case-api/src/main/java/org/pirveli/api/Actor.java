package org.pirveli.api;

import java.util.Set;
import org.pirveli.api.value.UnitId;

/**
 * Who gives a command.
 *
 * @param name the user's name
 * @param client the system through which it comes
 * @param units the parts of the office that the actor works in or leads
 */
public record Actor(String name, Role role, String client, Set<UnitId> units) {

    /** Whoever applies without an account. */
    public static Actor citizen() {
        return new Actor("citizen", Role.CITIZEN, "citizen", Set.of());
    }

    /** The engine itself. */
    public static Actor system(String name) {
        return new Actor(name, Role.SYSTEM, name, Set.of());
    }
}
