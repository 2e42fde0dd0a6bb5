package org.pirveli.server.engine;

import java.util.concurrent.CompletableFuture;
import org.pirveli.api.casework.CaseId;

/** Lets an answer wait until its effect can be read back, on whichever node. */
public interface ViewAwait {

    /**
     * Waits until the views show a case in at least this version, for as long as an answer may
     * ({@link EngineSettings#viewWait()}).
     *
     * @return {@code false} if they are late
     */
    boolean await(CaseId caseId, long version);

    /** The same without blocking; completed on a thread that must not be held up. */
    CompletableFuture<Boolean> shown(CaseId caseId, long version);
}
