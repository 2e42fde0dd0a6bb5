package org.pirveli.api.distribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.VersionRef;

/**
 * How it was decided who gets a case.
 *
 * @param weight how much of a capacity the case takes
 * @param rule by which it was decided; {@code null} if by hand
 * @param overridden the grounds that a supervisor set aside
 * @param candidates those who were looked at, whoever stands first came first
 */
public record HowAssigned(
        int weight,
        @Nullable VersionRef rule,
        List<Ineligibility> overridden,
        List<JudgedCandidate> candidates) {

    /** Lists that nobody can change afterwards. */
    public HowAssigned {
        overridden = List.copyOf(overridden);
        candidates = List.copyOf(candidates);
    }
}
