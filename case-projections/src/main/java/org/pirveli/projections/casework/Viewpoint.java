package org.pirveli.projections.casework;

import java.time.Instant;

/** From where somebody looks at the past of a case. */
public sealed interface Viewpoint {

    /** After its first so many events, at the moment at which the last of them was recorded. */
    record AfterEvents(int version) implements Viewpoint {}

    /** As it was known at an instant: by what was recorded by then. */
    record AsKnown(Instant instant) implements Viewpoint {}

    /**
     * As it was at an instant: by what had occurred by then, whenever that was recorded. The events
     * are taken in the order of the log.
     */
    record AsItWas(Instant instant) implements Viewpoint {}
}
