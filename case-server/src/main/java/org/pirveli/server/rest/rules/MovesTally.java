package org.pirveli.server.rest.rules;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.domain.casework.Examined;
import org.pirveli.domain.casework.Verdict;
import org.pirveli.server.rest.rules.Moves.Move;

/** Counts what a change of the rules would do, and keeps the clocks that are due first. */
final class MovesTally {

    private static final int SHOWN = 1_000;

    /** By verdict, so that those that move come first; then the earliest old due. */
    private static final Comparator<Move> ORDER =
            Comparator.comparing(Move::verdict)
                    .thenComparing(Move::oldDueAt)
                    .thenComparing(move -> move.caseNumber().value())
                    .thenComparing(move -> move.clockId().toString());

    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    private final PriorityQueue<Move> shown = new PriorityQueue<>(ORDER.reversed());

    void add(CaseFile file, Clock clock, Examined examined) {
        counts.merge(examined.verdict(), 1, Integer::sum);
        if (isShown(examined.verdict())) {
            shown.add(move(file, clock, examined));
            if (shown.size() > SHOWN) {
                shown.remove();
            }
        }
    }

    /** Whoever wants to know what would move is not helped by a thousand clocks that do not. */
    private static boolean isShown(Verdict verdict) {
        return switch (verdict) {
            case UNCHANGED, PAUSED -> false;
            case MOVES,
                    LEVELS_MOVE,
                    MISSED,
                    INHERITED,
                    WOULD_SHORTEN,
                    WOULD_BE_PAST,
                    NOT_PROMISED,
                    NEVER_DUE ->
                    true;
        };
    }

    private static @Nullable Instant newDue(Examined examined) {
        var schedule = examined.schedule();
        return schedule == null ? null : schedule.dueAt();
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
                newDue(examined));
    }

    Moves moves() {
        var staying = new TreeMap<Verdict, Integer>(counts);
        staying.keySet().removeIf(Verdict::moves);
        return new Moves(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(Verdict.MOVES, 0),
                counts.getOrDefault(Verdict.LEVELS_MOVE, 0),
                staying,
                List.copyOf(shown.stream().sorted(ORDER).toList()));
    }
}
