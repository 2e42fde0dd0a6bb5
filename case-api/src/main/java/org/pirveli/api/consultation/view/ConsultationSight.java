package org.pirveli.api.consultation.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.value.UnitId;

/**
 * Which consultations a reader may see.
 *
 * @param operator only those in this operator's hands, and those that wait; {@code null} means all
 * @param units where those wait
 */
public record ConsultationSight(@Nullable OperatorId operator, Set<UnitId> units) {

    /** Everything there is. */
    public static final ConsultationSight ALL = new ConsultationSight(null, Set.of());
}
