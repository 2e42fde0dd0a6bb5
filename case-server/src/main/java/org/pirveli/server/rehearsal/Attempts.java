package org.pirveli.server.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.projections.casework.ClockPasts.ClockPast;
import org.pirveli.projections.casework.ClockPasts.Known;

/** The stretches in which a clock ran, as far as was recorded. */
final class Attempts {

    private Attempts() {}

    /**
     * One of them.
     *
     * @param from when its beginning was recorded
     * @param to when its end was recorded; {@code null} while it runs
     * @param rebases when it was moved to which version of its policy
     */
    record Attempt(Instant from, @Nullable Instant to, List<Rebase> rebases) {

        /** Whether it never ran: closed history was begun and ended in one instant. */
        boolean isHistory() {
            return from.equals(to);
        }
    }

    /** A move to a later version of the policy. */
    record Rebase(Instant at, VersionRef policy) {}

    /** In order; one that never ran is left out. */
    static List<Attempt> of(ClockPast past) {
        var attempts = new ArrayList<Attempt>();
        int number = 0;
        @Nullable Known before = null;
        for (var known : past.known()) {
            boolean next = known.attempt() != number;
            number = known.attempt();
            if (known.state() != ClockState.RUNNING || known.superseded()) {
                end(attempts, known.at());
            } else if (next) {
                attempts.add(new Attempt(known.at(), null, new ArrayList<>()));
            } else if (before != null && !known.policy().equals(before.policy())) {
                attempts.getLast().rebases().add(new Rebase(known.at(), known.policy()));
            }
            before = known;
        }
        return attempts;
    }

    private static void end(List<Attempt> attempts, Instant at) {
        if (!attempts.isEmpty() && attempts.getLast().to() == null) {
            var last = attempts.removeLast();
            attempts.add(new Attempt(last.from(), at, last.rebases()));
        }
    }
}
