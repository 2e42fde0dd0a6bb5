package org.pirveli.server.rest.rules;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.domain.casework.CatchingUp.Examined;
import org.pirveli.domain.casework.CatchingUp.Verdict;
import org.pirveli.server.rest.rules.Moves.Move;

/** Counts what a change of the rules would do, and keeps the clocks that are due first. */
final class MovesTally {

    private static final int SHOWN = 1_000;

    /** Those that move before those that stay, then the earliest old due first. */
    private static final Comparator<Move> ORDER =
            Comparator.comparing(Move::verdict)
                    .thenComparing(Move::oldDueAt)
                    .thenComparing(move -> move.caseNumber().value())
                    .thenComparing(move -> move.clockId().toString());

    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    private final PriorityQueue<Move> shown = new PriorityQueue<>(ORDER.reversed());

    void add(CaseFile file, Clock clock, Examined examined) {
        counts.merge(examined.verdict(), 1, Integer::sum);
        if (examined.verdict() != Verdict.UNCHANGED) {
            shown.add(move(file, clock, examined));
            if (shown.size() > SHOWN) {
                shown.remove();
            }
        }
    }

    private static Move move(CaseFile file, Clock clock, Examined examined) {
        return new Move(
                file.caseId(),
                file.caseNumber(),
                file.unit(),
                file.assignee(),
                clock.clockId(),
                clock.name(),
                clock.attempt(),
                examined.verdict(),
                requireNonNull(clock.dueAt()),
                examined.schedule().dueAt());
    }

    Moves moves() {
        var staying = new TreeMap<Verdict, Integer>(counts);
        staying.remove(Verdict.MOVES);
        return new Moves(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(Verdict.MOVES, 0),
                staying,
                List.copyOf(shown.stream().sorted(ORDER).toList()));
    }
}
