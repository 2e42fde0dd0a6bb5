package org.pirveli.projections.casework;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Tells at which index of the log an event of a stream lies. Its token knows only the highest index
 * seen so far: that is the event's own, unless the event filled a gap. It filled one if the index
 * did not rise; of the first event after a stream was opened, nobody can tell.
 */
final class StreamIndex {

    private final Map<Integer, Long> highest = new ConcurrentHashMap<>();

    /**
     * Looks at the next event of the stream; every one has to be shown, in order.
     *
     * @return empty if the log has to be asked
     */
    OptionalLong next(EventMessage<?> message, Segment segment) {
        var token = token(message);
        if (token == null) {
            highest.remove(segment.getSegmentId());
            return OptionalLong.empty();
        }
        var before = highest.put(segment.getSegmentId(), token.getIndex());
        return before != null && token.getIndex() > before
                ? OptionalLong.of(token.getIndex())
                : OptionalLong.empty();
    }

    /** The stream was closed. */
    void forget(Segment segment) {
        highest.remove(segment.getSegmentId());
    }

    /** A token of a plain stream, or of one that replays; {@code null} while segments merge. */
    private static @Nullable GapAwareTrackingToken token(EventMessage<?> message) {
        if (!(message instanceof TrackedEventMessage<?> tracked)) {
            return null;
        }
        TrackingToken token = tracked.trackingToken();
        if (token instanceof ReplayToken replay) {
            token = replay.getCurrentToken();
        }
        return token instanceof GapAwareTrackingToken gapAware ? gapAware : null;
    }
}
