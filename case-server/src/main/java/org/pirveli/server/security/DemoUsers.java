package org.pirveli.server.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.office.Directory;
import org.pirveli.domain.office.Operator;
import org.pirveli.domain.office.Unit;
import org.pirveli.server.engine.rules.RuleBook;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the demo office. Their password is public. */
@Component
@Profile("!production")
public final class DemoUsers {

    public static final String PASSWORD = "demo";

    private final RuleBook book;

    DemoUsers(RuleBook book) {
        this.book = book;
    }

    /** Everyone, in the units in which the office has them now. */
    public List<Actor> all() {
        var office = book.current().office();
        var everywhere = office.units().stream().map(Unit::unitId).collect(Collectors.toSet());
        return List.of(
                user("integrator", Role.INTEGRATOR, Set.of()),
                operator("operator", office),
                operator("operator2", office),
                operator("operator3", office),
                user("supervisor", Role.SUPERVISOR, everywhere),
                user("auditor", Role.AUDITOR, everywhere),
                user("admin", Role.ADMIN, Set.of()));
    }

    /**
     * One of them.
     *
     * @throws java.util.NoSuchElementException if there is nobody of that name
     */
    public Actor named(String name) {
        return find(name).orElseThrow();
    }

    /** One of them, if there is one of that name. */
    Optional<Actor> find(String name) {
        return all().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    private static Actor operator(String name, Directory office) {
        return user(
                name,
                Role.OPERATOR,
                office.operator(new OperatorId(name)).map(Operator::units).orElse(Set.of()));
    }

    private static Actor user(String name, Role role, Set<UnitId> units) {
        return new Actor(name, role, name, units);
    }
}
