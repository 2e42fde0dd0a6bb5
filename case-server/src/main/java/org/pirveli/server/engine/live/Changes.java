package org.pirveli.server.engine.live;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;

/**
 * What the views show anew.
 *
 * @param cases that changed; {@code null} if they are too many to be named
 * @param consultations whether any consultation changed
 */
public record Changes(@Nullable Set<CaseId> cases, boolean consultations) {

    /** More are not named. */
    static final int MOST = 200;

    /** Nobody knows what. */
    public static final Changes ANYTHING = new Changes(null, true);

    public static final Changes NONE = new Changes(Set.of(), false);

    public boolean isNothing() {
        return cases != null && cases.isEmpty() && !consultations;
    }

    /** All of these. */
    public static Changes together(List<Changes> several) {
        var all = new HashSet<CaseId>();
        boolean consultations = false;
        boolean named = true;
        for (var one : several) {
            consultations |= one.consultations();
            var cases = one.cases();
            named &= cases != null;
            if (cases != null) {
                all.addAll(cases);
            }
        }
        return new Changes(named && all.size() <= MOST ? Set.copyOf(all) : null, consultations);
    }
}
