package org.pirveli.server.rest.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.casework.PastCase;
import org.pirveli.projections.casework.Viewpoint;

/**
 * The point in its past from which a case is shown; one of the first three is given.
 *
 * @param version after its first so many events
 * @param asOf as it was known at an instant
 * @param asWas as it was at an instant, whenever that was recorded
 * @param eventsSeen of how many events it consists from there
 */
public record SeenFrom(
        @Nullable Integer version,
        @Nullable Instant asOf,
        @Nullable Instant asWas,
        int eventsSeen) {

    static SeenFrom of(Viewpoint viewpoint, PastCase seen) {
        int events = seen.events().size();
        return switch (viewpoint) {
            case Viewpoint.AfterEvents(int version) -> new SeenFrom(version, null, null, events);
            case Viewpoint.AsKnown(Instant instant) -> new SeenFrom(null, instant, null, events);
            case Viewpoint.AsItWas(Instant instant) -> new SeenFrom(null, null, instant, events);
        };
    }
}
