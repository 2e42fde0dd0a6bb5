package org.pirveli.sla;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pirveli.api.casework.CaseId;

/** Keeps in memory which cases wait, and from which event on. */
final class ListedParking implements Parking {

    final Map<CaseId, Long> from = new LinkedHashMap<>();

    @Override
    public Set<CaseId> waiting(Collection<CaseId> cases) {
        return cases.stream().filter(from::containsKey).collect(Collectors.toSet());
    }

    @Override
    public void park(CaseId caseId, long sequence, RuntimeException reason) {
        from.put(caseId, sequence);
    }

    @Override
    public boolean isPoison(RuntimeException failure) {
        return !failure.getClass().getPackageName().startsWith("org.springframework");
    }

    @Override
    public void clear() {
        from.clear();
    }
}
