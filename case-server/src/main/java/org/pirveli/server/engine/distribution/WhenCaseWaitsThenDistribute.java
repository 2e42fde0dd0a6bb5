package org.pirveli.server.engine.distribution;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseCommand.DistributeCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.event.CaseLeftInQueue;
import org.pirveli.domain.distribution.Moment;
import org.pirveli.domain.office.Directory;
import org.pirveli.domain.office.Unit;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.Given;
import org.pirveli.server.engine.Handled;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.Phases;
import org.pirveli.server.engine.distribution.Prospects.Standing;
import org.pirveli.server.engine.distribution.WaitingCases.Waiting;
import org.pirveli.server.engine.log.RecordedCauses;
import org.pirveli.server.engine.processing.Background;
import org.pirveli.server.engine.registry.OperatorLoads;
import org.pirveli.server.engine.rules.RuleBook;

/**
 * Gives out what waits in the queue of a unit that wants it: when it came in or came back, when
 * somebody has room again, and when somebody comes to work. Every node looks; a case that another
 * node was quicker with has nothing left to decide. Nothing is lost with a node: what waits, waits.
 */
final class WhenCaseWaitsThenDistribute extends Background {

    private static final Actor SELF = Actor.system("distribution");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int SEEN_AT_ONCE = 5_000;

    private final RuleBook book;
    private final OperatorLoads loads;
    private final WaitingCases waiting;
    private final CommandDoor door;
    private final OfficeClock clock;
    private final RecordedCauses causes;
    private final ZoneId zone;

    /** What each case was last asked under. */
    private Map<CaseId, Asked> asked = Map.of();

    private record Asked(long version, Map<OperatorId, Standing> prospects) {}

    WhenCaseWaitsThenDistribute(
            RuleBook book,
            OperatorLoads loads,
            WaitingCases waiting,
            CommandDoor door,
            OfficeClock clock,
            RecordedCauses causes,
            ZoneId zone,
            EngineSettings settings) {
        super("when-case-waits-then-distribute", Phases.TIME, settings.processing());
        this.book = book;
        this.loads = loads;
        this.waiting = waiting;
        this.door = door;
        this.clock = clock;
        this.causes = causes;
        this.zone = zone;
    }

    @Override
    protected Duration next() {
        var office = book.current().office();
        var units = office.units().stream().filter(Unit::automatic).map(Unit::unitId).toList();
        var queue = units.isEmpty() ? List.<Waiting>of() : waiting.in(units, SEEN_AT_ONCE);
        giveOut(queue, office);
        return BETWEEN_LOOKS;
    }

    private void giveOut(List<Waiting> queue, Directory office) {
        var known = new HashMap<CaseId, Asked>();
        var prospects = prospects(office);
        for (var each : queue) {
            if (!goesOn()) {
                return;
            }
            var now = new Asked(each.version(), prospects.of(each));
            if (now.equals(asked.get(each.caseId()))) {
                known.put(each.caseId(), now);
                continue;
            }
            var handled = ask(each);
            if (handled instanceof Handled.Done) {
                prospects = prospects(office);
            }
            if (handled.isAnswer()) {
                known.put(each.caseId(), now);
            }
        }
        asked = known;
    }

    /** What last happened to it led to this; not that it was asked before. */
    private Handled ask(Waiting each) {
        var cause = causes.latestBut(each.caseId().toString(), CaseLeftInQueue.class);
        var given = Given.because(SELF, new DistributeCase(each.caseId()), cause.orElse(null));
        return door.executeAll(List.of(given)).getFirst();
    }

    private Prospects prospects(Directory office) {
        var now = clock.instant();
        return new Prospects(office, loads.all(), new Moment(now, LocalDate.ofInstant(now, zone)));
    }
}
