package org.pirveli.projections.consultation;

import org.pirveli.api.casework.ConsultationId;

/** Told what the views show, after the commit. */
@FunctionalInterface
public interface ConsultationSignals {

    /** The row of a consultation shows at least this version. */
    void reached(ConsultationId consultationId, long version);
}
