package org.pirveli.server.engine.processing;

import java.time.Duration;
import org.pirveli.server.engine.Phases;

/** Has this node heed, within a second or two, what was asked for on any node. */
final class PauseWatch extends Background {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final HeldProcessors held;
    private final LogFollowers followers;

    PauseWatch(HeldProcessors held, LogFollowers followers) {
        super("processor-pauses", Phases.FOLLOWERS, true);
        this.held = held;
        this.followers = followers;
    }

    @Override
    protected Duration next() {
        held.look();
        followers.heed();
        return BETWEEN_LOOKS;
    }
}
