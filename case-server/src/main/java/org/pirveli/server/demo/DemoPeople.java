package org.pirveli.server.demo;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.value.UnitId;

/**
 * Who works in the demo office.
 *
 * @param colleagues who lead the consultations of this moment
 */
record DemoPeople(
        Actor integrator, Actor supervisor, List<Actor> operators, List<Actor> colleagues) {

    static Actor colleague(String name, UnitId unit) {
        return new Actor(name, Role.OPERATOR, name, Set.of(unit));
    }

    /** Someone of the unit. */
    Actor operatorOf(UnitId unit, RandomGenerator random) {
        var eligible =
                operators.stream().filter(operator -> operator.units().contains(unit)).toList();
        return eligible.get(random.nextInt(eligible.size()));
    }

    /** What comes by a system is registered by that system. */
    Actor registrant(Channel channel, Actor operator) {
        return switch (channel) {
            case WEB, EMAIL, SMS -> integrator;
            case WALK_IN, HOTLINE, POST -> operator;
        };
    }
}
