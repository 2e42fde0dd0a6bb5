package org.pirveli.domain.casework;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseCommand.RebaseClock;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.ClockPaused;
import org.pirveli.api.casework.event.ClockResumed;
import org.pirveli.api.casework.event.DueInstantInherited;
import org.pirveli.api.policy.PromisedTerm;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.casework.World.Step;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.worktime.GeorgianCalendar;
import org.pirveli.worktime.WorkingCalendar;

/**
 * What someone knows of the clocks of a case who reads its events and counts {@link ByHand}: of
 * dues, only an inherited one is believed.
 */
final class Ledger {

    /** One clock, as it is written down. */
    static final class Line {
        final ClockName name;
        private final Instant startedAt;
        private VersionRef policy;
        private boolean inherited;
        private @Nullable Instant resumedAt;
        private int left;
        private @Nullable Integer paused;
        boolean runs;
        Instant dueAt;

        private Line(ClockStarted start, Instant dueAt) {
            name = start.name();
            startedAt = start.startedAt();
            policy = start.schedule().policy();
            this.dueAt = dueAt;
        }
    }

    private final Function<VersionRef, SlaPolicy> promises;
    private final Map<Integer, ByHand> calendars = new HashMap<>();
    private final Map<ClockId, Line> lines = new HashMap<>();
    private int settled = 1;

    Ledger(Function<VersionRef, SlaPolicy> promises) {
        this.promises = promises;
    }

    Map<ClockId, Line> lines() {
        return lines;
    }

    /** The clocks that run. */
    Set<ClockId> running() {
        var running = new HashSet<ClockId>();
        lines.forEach((id, line) -> {
            if (line.runs) {
                running.add(id);
            }
        });
        return running;
    }

    /** What changed the calendar since somebody last looked, before anything else is written. */
    void catchUp(Step step) {
        for (var change : step.changes()) {
            if (change.calendar().version() > settled) {
                lines.values().stream()
                        .filter(line -> line.runs && !line.inherited)
                        .forEach(line -> change(line, change));
                settled = change.calendar().version();
            }
        }
    }

    private void change(Line line, CalendarChange change) {
        var due = due(line, byHand(change.calendar()));
        boolean missed = line.dueAt.isBefore(change.recordedAt());
        boolean late = due.isBefore(change.recordedAt());
        if (!missed && !late && (!due.isBefore(line.dueAt) || change.mayShorten())) {
            line.dueAt = due;
        }
    }

    void write(CaseEvent event, Step step) {
        var hand = byHand(calendarAt(step));
        if (event instanceof ApplicationRegistered registered && !registered.measured()) {
            begin(registered.clock(), hand, step).runs = false;
        }
        event.clocksStopped().forEach(stop -> line(stop.clockId()).runs = false);
        event.clocksStarted().forEach(start -> begin(start, hand, step));
        switch (event) {
            case DueInstantInherited e -> {
                line(e.clockId()).dueAt = e.schedule().dueAt();
                line(e.clockId()).inherited = true;
            }
            case ClockPaused e -> {
                var line = line(e.clockId());
                line.paused = hand.daysLeft(term(line), line.startedAt, step.at(), line.dueAt);
                line.runs = false;
            }
            case ClockResumed e -> resume(line(e.clockId()), hand, step);
            default -> {
                // nothing more is said of clocks
            }
        }
    }

    private Line begin(ClockStarted start, ByHand hand, Step step) {
        var line = lines.get(start.clockId());
        if (line == null) {
            line = new Line(start, Instant.MIN);
            line.dueAt = due(line, hand);
            lines.put(start.clockId(), line);
        } else if (line.paused != null) {
            resume(line, hand, step);
        }
        line.runs = true;
        return line;
    }

    private void resume(Line line, ByHand hand, Step step) {
        line.left = requireNonNull(line.paused);
        line.paused = null;
        line.resumedAt = step.at();
        line.dueAt = due(line, hand);
        line.runs = true;
    }

    /**
     * Moves to a later version whatever an order moves, before anything else is written; nobody is
     * asked what really moved.
     *
     * @return the clocks that are moved
     */
    Set<ClockId> order(RebaseClock order, Step step) {
        var hand = byHand(calendarAt(step));
        var moved = new HashSet<ClockId>();
        lines.forEach((id, line) -> {
            if (line.runs
                    && !line.inherited
                    && line.policy.version() < order.policy().version()
                    && moves(line, order, hand)) {
                moved.add(id);
            }
        });
        return moved;
    }

    /** What was due before the order stays, and so does what would be, or has nothing left. */
    private boolean moves(Line line, RebaseClock order, ByHand hand) {
        var terms = promises.apply(order.policy()).terms();
        if (line.dueAt.isBefore(order.orderedAt())
                || (line.name == ClockName.RESOLUTION && terms.resolution() == null)) {
            return false;
        }
        var kept = line.policy;
        int left = line.left;
        int before = term(line).amount();
        line.policy = order.policy();
        line.left += line.resumedAt == null ? 0 : term(line).amount() - before;
        boolean usedUp = line.resumedAt != null && line.left < (left == 0 ? 0 : 1);
        if (!usedUp) {
            var due = due(line, hand);
            if (!due.isBefore(order.orderedAt())) {
                line.dueAt = due;
                return true;
            }
        }
        line.policy = kept;
        line.left = left;
        return false;
    }

    private Instant due(Line line, ByHand hand) {
        return line.resumedAt == null
                ? hand.due(term(line), line.startedAt)
                : hand.due(term(line), line.startedAt, line.resumedAt, line.left);
    }

    private PromisedTerm term(Line line) {
        var terms = promises.apply(line.policy).terms();
        return line.name == ClockName.RESOLUTION
                ? requireNonNull(terms.resolution())
                : terms.firstResponse();
    }

    /** How many days are left of a clock that stands still. */
    @Nullable Integer paused(ClockId id) {
        return line(id).paused;
    }

    private Line line(ClockId id) {
        return requireNonNull(lines.get(id));
    }

    private ByHand byHand(WorkingCalendar calendar) {
        return calendars.computeIfAbsent(calendar.version(), _ -> new ByHand(calendar));
    }

    private static WorkingCalendar calendarAt(Step step) {
        return step.changes().isEmpty()
                ? GeorgianCalendar.standard()
                : step.changes().getLast().calendar();
    }
}
