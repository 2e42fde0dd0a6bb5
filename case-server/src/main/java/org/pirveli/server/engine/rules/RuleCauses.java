package org.pirveli.server.engine.rules;

import java.util.Optional;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.retention.event.RetentionRuleApproved;
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

    /** The event by which a version of a rule of retention was approved. */
    public Optional<Cause> ofApproval(RetentionBook rule, int version) {
        return rule.history().stream()
                .filter(each ->
                        each.event() instanceof RetentionRuleApproved approved
                                && approved.version() == version)
                .findFirst()
                .flatMap(approval ->
                        causes.at(
                                RuleStream.of(rule.state().retentionRuleId()).name(),
                                approval.sequence()));
    }
}
