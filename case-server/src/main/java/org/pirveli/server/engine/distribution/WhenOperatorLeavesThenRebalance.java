package org.pirveli.server.engine.distribution;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseCommand.RebalanceCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.domain.office.Operator;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.Given;
import org.pirveli.server.engine.Handled;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.Phases;
import org.pirveli.server.engine.processing.Background;
import org.pirveli.server.engine.registry.OperatorLoads.Held;
import org.pirveli.server.engine.registry.OperatorLoads;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.rules.RuleCauses;

/**
 * Takes the open cases out of the hands of those who left, of those who must not touch them any
 * more, and of those of whom a supervisor ordered it. It looks at how things stand, so nothing is
 * lost with a node, and every node may look.
 */
final class WhenOperatorLeavesThenRebalance extends Background {

    private static final Actor SELF = Actor.system("rebalancing");
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final RuleBook book;
    private final OperatorLoads loads;
    private final CommandDoor door;
    private final OfficeClock clock;
    private final RuleCauses causes;
    private final ZoneId zone;

    /** What was known of the operator when each case was last asked. */
    private Map<CaseId, Asked> asked = Map.of();

    private record Asked(long version, boolean active) {}

    WhenOperatorLeavesThenRebalance(
            RuleBook book,
            OperatorLoads loads,
            CommandDoor door,
            OfficeClock clock,
            RuleCauses causes,
            ZoneId zone,
            EngineSettings settings) {
        super("when-operator-leaves-then-rebalance", Phases.TIME, settings.processing());
        this.book = book;
        this.loads = loads;
        this.door = door;
        this.clock = clock;
        this.causes = causes;
        this.zone = zone;
    }

    @Override
    protected Duration next() {
        var office = book.current().office();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        boolean nothing = office.operators().stream().noneMatch(each -> mayLose(each, today));
        var known = new HashMap<CaseId, Asked>();
        for (var held : nothing ? List.<Held>of() : loads.held()) {
            var operator = office.operator(held.operator()).orElse(null);
            if (operator != null && goesOn() && mayLose(operator, today)) {
                var now = new Asked(operator.version(), operator.isActiveOn(today));
                if (now.equals(asked.get(held.caseId())) || answered(held, operator)) {
                    known.put(held.caseId(), now);
                }
            }
        }
        asked = known;
        return BETWEEN_LOOKS;
    }

    private static boolean mayLose(Operator operator, LocalDate today) {
        return !operator.isActiveOn(today)
                || !operator.conflicts().isEmpty()
                || operator.rebalancing() != null;
    }

    /** Asks the case; whether it answered, so that it need not be asked again. */
    private boolean answered(Held held, Operator operator) {
        var ordered = operator.rebalancing();
        var reason =
                ordered != null && !held.assignedAt().isAfter(ordered.orderedAt())
                        ? ordered.reason()
                        : null;
        var command = new RebalanceCase(held.caseId(), held.operator(), reason);
        var cause = causes.ofOperator(operator.operatorId(), operator.version());
        var given = Given.because(SELF, command, cause.orElse(null));
        return door.executeAll(List.of(given)).stream().allMatch(Handled::isAnswer);
    }
}
