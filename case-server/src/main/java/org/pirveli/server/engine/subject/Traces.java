package org.pirveli.server.engine.subject;

import org.pirveli.api.casework.SubjectId;

/** What was made of a person's texts elsewhere than in the log, and can be let go of. */
@FunctionalInterface
public interface Traces {

    /** Lets go of everything, any number of times. */
    void forget(SubjectId subject);
}
