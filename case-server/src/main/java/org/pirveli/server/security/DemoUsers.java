package org.pirveli.server.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.office.UnitId;
import org.pirveli.server.office.Directory;
import org.pirveli.server.office.Unit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the demo office. Their password is public. */
@Component
@Profile("!production")
public final class DemoUsers {

    public static final String PASSWORD = "demo";

    private final List<Actor> all;

    DemoUsers(Directory office) {
        var everywhere = office.units().stream().map(Unit::id).collect(Collectors.toSet());
        all =
                List.of(
                        user("integrator", Role.INTEGRATOR, Set.of()),
                        operator("operator", office),
                        operator("operator2", office),
                        operator("operator3", office),
                        user("supervisor", Role.SUPERVISOR, everywhere),
                        user("auditor", Role.AUDITOR, everywhere),
                        user("admin", Role.ADMIN, Set.of()));
    }

    public List<Actor> all() {
        return all;
    }

    /**
     * One of them.
     *
     * @throws java.util.NoSuchElementException if there is nobody of that name
     */
    public Actor named(String name) {
        return all.stream().filter(user -> user.name().equals(name)).findFirst().orElseThrow();
    }

    private static Actor operator(String name, Directory office) {
        return user(
                name,
                Role.OPERATOR,
                office.operators().getOrDefault(new OperatorId(name), Set.of()));
    }

    private static Actor user(String name, Role role, Set<UnitId> units) {
        return new Actor(name, role, name, units);
    }
}
