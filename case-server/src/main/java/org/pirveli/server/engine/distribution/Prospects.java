package org.pirveli.server.engine.distribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.distribution.Ineligibility;
import org.pirveli.domain.distribution.Candidate;
import org.pirveli.domain.distribution.Distribution;
import org.pirveli.domain.distribution.Matter;
import org.pirveli.domain.distribution.Moment;
import org.pirveli.domain.office.Directory;
import org.pirveli.domain.office.Operator;
import org.pirveli.server.engine.distribution.WaitingCases.Waiting;
import org.pirveli.server.engine.registry.OperatorLoads.Load;

/**
 * How it stands with everyone who might get a waiting case, as far as that can be seen from
 * outside. While nothing of it changes, asking the case again would come to the same.
 */
final class Prospects {

    private final Directory office;
    private final Map<OperatorId, Load> loads;
    private final Moment moment;

    Prospects(Directory office, Map<OperatorId, Load> loads, Moment moment) {
        this.office = office;
        this.loads = loads;
        this.moment = moment;
    }

    /**
     * How it stands with one operator.
     *
     * @param version of what is known of the operator
     */
    record Standing(long version, List<Ineligibility> grounds) {}

    /** How it stands with everyone in the unit of a case. */
    Map<OperatorId, Standing> of(Waiting waiting) {
        var rule = office.distributionRuleOf(waiting.unit()).orElseThrow();
        var topic = waiting.topic();
        var matter =
                new Matter(
                        waiting.caseId(),
                        waiting.subjectId(),
                        waiting.unit(),
                        topic,
                        Outlooks.training(topic, office),
                        null,
                        null,
                        rule.weightOf(topic, waiting.urgency()));
        var standings = new HashMap<OperatorId, Standing>();
        for (var operator : office.operators()) {
            if (operator.units().contains(waiting.unit())) {
                standings.put(
                        operator.operatorId(),
                        new Standing(
                                operator.version(),
                                Distribution.grounds(matter, candidate(operator), moment)));
            }
        }
        return standings;
    }

    private Candidate candidate(Operator operator) {
        var load = loads.getOrDefault(operator.operatorId(), Load.NONE);
        return new Candidate(operator, load.open(), load.lastAssignedAt(), false);
    }
}
