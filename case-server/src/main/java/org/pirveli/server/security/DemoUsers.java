package org.pirveli.server.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.value.UnitId;
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

    /** Everyone: whoever the office knows as an operator too, in the units of now. */
    public List<Actor> all() {
        var office = book.current().office();
        var everywhere = office.units().stream().map(Unit::unitId).collect(Collectors.toSet());
        var others =
                List.of(
                        user("integrator", Role.INTEGRATOR, Set.of()),
                        user("supervisor", Role.SUPERVISOR, everywhere),
                        user("auditor", Role.AUDITOR, everywhere),
                        user("admin", Role.ADMIN, Set.of()));
        return Stream.concat(others.stream(), office.operators().stream().map(DemoUsers::operator))
                .toList();
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

    private static Actor operator(Operator operator) {
        return user(operator.operatorId().value(), Role.OPERATOR, operator.units());
    }

    private static Actor user(String name, Role role, Set<UnitId> units) {
        return new Actor(name, role, name, units);
    }
}
