package org.pirveli.server.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;

/**
 * What changed, as far as the reader may see it.
 *
 * @param cases that changed; {@code null} if there are too many to be named: then anything may have
 * @param consultations whether any consultation changed; {@code false} for those who may see none
 */
public record Changed(@Nullable List<CaseId> cases, boolean consultations) {

    /** Whether there is nothing to tell. */
    public boolean nothing() {
        return cases != null && cases.isEmpty() && !consultations;
    }
}
