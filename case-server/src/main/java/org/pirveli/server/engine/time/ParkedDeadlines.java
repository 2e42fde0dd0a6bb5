package org.pirveli.server.engine.time;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.pirveli.api.casework.CaseId;
import org.pirveli.projections.parking.DeadLetters;
import org.pirveli.projections.parking.Poison;
import org.pirveli.projections.parking.PoisonedEvent;
import org.pirveli.sla.DeadlinesInvoker;
import org.pirveli.sla.Parking;

/** Parks what no deadlines can be made of beside what the views could not take in. */
record ParkedDeadlines(DeadLetters letters) implements Parking {

    @Override
    public Set<CaseId> waiting(Collection<CaseId> cases) {
        var streams = cases.stream().map(CaseId::toString).toList();
        return letters.waiting(DeadlinesInvoker.PROCESSOR, streams).stream()
                .map(CaseId::of)
                .collect(toUnmodifiableSet());
    }

    @Override
    public void park(CaseId caseId, long sequence, RuntimeException reason) {
        letters.park(
                DeadlinesInvoker.PROCESSOR,
                List.of(new PoisonedEvent(caseId.toString(), sequence, reason)));
    }

    @Override
    public boolean isPoison(RuntimeException failure) {
        return Poison.is(failure);
    }

    @Override
    public void clear() {
        letters.clear(DeadlinesInvoker.PROCESSOR);
    }
}
