package org.pirveli.server.engine.processing;

import org.pirveli.projections.casework.ViewRebuild;
import org.pirveli.projections.casework.ViewRebuild.Rebuilt;
import org.pirveli.projections.consultation.ConsultationReplay;

/**
 * A rebuild of the views that a person asked for: it takes them over from the server that feeds
 * them, and gives them back at its end.
 */
public final class RequestedRebuild {

    private final ViewRebuild cases;
    private final ConsultationReplay consultations;

    RequestedRebuild(ViewRebuild cases, ConsultationReplay consultations) {
        this.cases = cases;
        this.consultations = consultations;
    }

    /** Rebuilds the views of cases, then that of consultations; says what came of the former. */
    public Rebuilt run() {
        var rebuilt = cases.run();
        consultations.run();
        return rebuilt;
    }
}
