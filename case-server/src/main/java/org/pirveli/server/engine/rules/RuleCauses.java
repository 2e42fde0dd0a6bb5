package org.pirveli.server.engine.rules;

import java.util.Optional;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.server.engine.Cause;
import org.pirveli.server.engine.log.RecordedCauses;

/** Finds the events of the rules again to which commands are due. */
public final class RuleCauses {

    private final RecordedCauses causes;

    RuleCauses(RecordedCauses causes) {
        this.causes = causes;
    }

    /**
     * The event that made an operator what they are.
     *
     * @param version how many events the operator is made of
     */
    public Optional<Cause> ofOperator(OperatorId operator, long version) {
        var stream = new RuleStream(RuleStream.Type.OPERATOR, operator.value());
        return causes.at(stream.name(), version - 1);
    }
}
