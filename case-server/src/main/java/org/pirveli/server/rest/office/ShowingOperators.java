package org.pirveli.server.rest.office;

import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.domain.office.Operator;

/** Operators see of operators themselves, and speak for nobody else. */
final class ShowingOperators implements Showing<Operator> {

    @Override
    public boolean seenBy(Actor actor, Operator operator) {
        return commandedBy(actor, operator.operatorId().value());
    }

    @Override
    public boolean commandedBy(Actor actor, String operatorId) {
        return actor.role() != Role.OPERATOR || actor.name().equals(operatorId);
    }
}
