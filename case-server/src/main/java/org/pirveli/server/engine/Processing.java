package org.pirveli.server.engine;

import java.util.List;

/** What follows the log on this node. */
public interface Processing {

    /** How each processor stands. */
    List<ProcessorState> processors();

    /** Whether the views are being rebuilt, here and now. */
    boolean rebuilding();
}
