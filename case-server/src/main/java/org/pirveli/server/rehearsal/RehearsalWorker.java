package org.pirveli.server.rehearsal;

import java.time.Duration;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.Phases;
import org.pirveli.server.engine.processing.Background;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The one thread of this node that rehearses. */
@Component
final class RehearsalWorker implements SmartLifecycle {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final RehearsalWork work;
    private final boolean enabled;
    private final Background background = new Background("rehearsals", this::next);

    RehearsalWorker(RehearsalWork work, EngineSettings settings) {
        this.work = work;
        this.enabled = settings.processing();
    }

    /** There is something new; other nodes see it when they look. */
    void wake() {
        background.wake();
    }

    private Duration next() {
        return work.next(background::goesOn) ? Duration.ZERO : BETWEEN_LOOKS;
    }

    @Override
    public void start() {
        if (enabled) {
            background.start();
        }
    }

    @Override
    public void stop() {
        background.stop();
    }

    @Override
    public boolean isRunning() {
        return background.isRunning();
    }

    @Override
    public int getPhase() {
        return Phases.BACKGROUND;
    }
}
