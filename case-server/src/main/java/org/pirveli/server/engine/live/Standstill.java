package org.pirveli.server.engine.live;

import java.util.Optional;

/** Whether what people look at does not follow what happens, because an administrator wants so. */
@FunctionalInterface
public interface Standstill {

    /** Why it stands still; empty if it does not. */
    Optional<Why> now();

    /** What keeps it. */
    enum Why {
        /** Views are as they were when they were paused. */
        PAUSED,

        /** Views are written anew from the log; rows are missing until they are complete. */
        REBUILDING
    }
}
