package org.pirveli.sla;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.sla.ClockId;

/** What the views know of clocks that have not ended; the audit compares the deadlines with it. */
public interface OpenClocks {

    /**
     * The next ones, in the order of their ids as databases sort them (by unsigned bytes).
     *
     * @param last where the part before ended; {@code null} begins
     * @param limit how many at most; fewer mean that there are no more
     */
    List<OpenClock> after(@Nullable ClockId last, int limit);

    /**
     * How much the views know of each case.
     *
     * @return the number of events seen of each case; unseen cases are left out
     */
    Map<CaseId, Long> versionsOf(Set<CaseId> cases);
}
