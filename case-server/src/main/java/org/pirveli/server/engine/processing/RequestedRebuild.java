package org.pirveli.server.engine.processing;

import org.pirveli.projections.casework.ViewRebuild;
import org.pirveli.projections.casework.ViewRebuild.Rebuilt;

/**
 * A rebuild of the views that a person asked for: it takes them over from the server that feeds
 * them, and gives them back at its end.
 */
public final class RequestedRebuild {

    private final ViewRebuild rebuild;

    RequestedRebuild(ViewRebuild rebuild) {
        this.rebuild = rebuild;
    }

    public Rebuilt run() {
        return rebuild.run();
    }
}
