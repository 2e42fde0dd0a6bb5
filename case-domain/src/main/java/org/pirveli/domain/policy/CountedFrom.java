package org.pirveli.domain.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.Resumption;

/**
 * Which term of a policy counts, and from when.
 *
 * @param startedAt the receipt, or the reopening
 * @param resumed from when what is left of the term counts; {@code null} if it never stood still
 */
public record CountedFrom(ClockName clock, Instant startedAt, @Nullable Resumption resumed) {

    /** A term that counts from its beginning. */
    public static CountedFrom start(ClockName clock, Instant startedAt) {
        return new CountedFrom(clock, startedAt, null);
    }

    /** The same term, of which this is left. */
    public CountedFrom resumed(Resumption resumption) {
        return new CountedFrom(clock, startedAt, resumption);
    }

    /** The same term with another number of days left, if it was resumed. */
    public CountedFrom with(@Nullable Integer daysLeft) {
        return resumed == null || daysLeft == null
                ? this
                : resumed(new Resumption(resumed.at(), daysLeft));
    }

    /** From when working time is spent on the present due instant. */
    Instant instant() {
        return resumed == null ? startedAt : resumed.at();
    }
}
