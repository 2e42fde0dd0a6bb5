package org.pirveli.server.rehearsal;

import java.time.Duration;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.Phases;
import org.pirveli.server.engine.processing.Background;
import org.springframework.stereotype.Component;

/** The one thread of this node that rehearses. */
@Component
final class RehearsalWorker extends Background {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final RehearsalWork work;

    RehearsalWorker(RehearsalWork work, EngineSettings settings) {
        super("rehearsals", Phases.BACKGROUND, settings.processing());
        this.work = work;
    }

    @Override
    protected Duration next() {
        return work.next(this::goesOn) ? Duration.ZERO : BETWEEN_LOOKS;
    }
}
