package org.pirveli.server.rest.parameter;

import java.util.Map;
import java.util.stream.Collectors;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.office.Directory;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.Fault.Place;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.springframework.stereotype.Component;

/** Refuses units that the office does not have: an empty answer would look like a true one. */
@Component
public final class KnownUnits {

    private final RuleBook rules;

    KnownUnits(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * Looks the units through that a parameter names.
     *
     * @throws InvalidRequest if the office does not have one of them
     */
    public void check(Parameters asked, Parameter<UnitId> parameter) {
        var units = asked.all(parameter);
        if (!units.isEmpty() && !haveAll(units)) {
            throw new InvalidRequest(
                    new Fault(Place.QUERY, "/" + parameter.name(), FaultKind.NOT_ONE_OF, known()));
        }
    }

    /** Whether the office has all of these. */
    public boolean haveAll(Iterable<UnitId> units) {
        var office = office();
        for (var unit : units) {
            if (!office.knows(unit)) {
                return false;
            }
        }
        return true;
    }

    /** The units of the office, for the blank of the text. */
    public Map<String, Object> known() {
        return Map.of(
                "known",
                office().units().stream()
                        .map(unit -> unit.unitId().value())
                        .collect(Collectors.joining(", ")));
    }

    private Directory office() {
        return rules.current().office();
    }
}
