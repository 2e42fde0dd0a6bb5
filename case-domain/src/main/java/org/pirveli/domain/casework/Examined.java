package org.pirveli.domain.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.Schedule;

/**
 * A clock held against changed rules.
 *
 * @param schedule as the rules would make it, whether or not the clock gets it; {@code null} if
 *     they make none
 */
public record Examined(Verdict verdict, @Nullable Schedule schedule) {

    static Examined without(Verdict verdict) {
        return new Examined(verdict, null);
    }

    /** The schedule that the clock gets; empty if all of its instants stay as they are. */
    public Optional<Schedule> moved() {
        return Optional.ofNullable(schedule).filter(_ -> verdict.moves());
    }
}
