package org.pirveli.server.engine.door;

import java.time.Duration;
import java.util.List;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.domain.casework.Decision;
import org.pirveli.server.engine.CommandObserver;

/** Tells everyone who watches. */
record Watched(List<CommandObserver> observers) implements CommandObserver {

    @Override
    public void done(CaseCommand command, Decision decision, Duration took) {
        observers.forEach(observer -> observer.done(command, decision, took));
    }

    @Override
    public void failed(CaseCommand command, RuntimeException reason, Duration took) {
        observers.forEach(observer -> observer.failed(command, reason, took));
    }
}
