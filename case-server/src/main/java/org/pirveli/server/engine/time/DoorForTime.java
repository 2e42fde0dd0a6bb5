package org.pirveli.server.engine.time;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.pirveli.api.Actor;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.SystemCommand;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.Given;
import org.pirveli.server.engine.Handled;
import org.pirveli.sla.SystemCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Time and reactions use the same door as everyone else, under a name of their own. */
record DoorForTime(CommandDoor door, Actor actor, CausesOfTime causes) implements SystemCommands {

    private static final Logger log = LoggerFactory.getLogger(DoorForTime.class);

    @Override
    public Sent sendAll(List<? extends SystemCommand> commands) {
        int events = 0;
        int failed = 0;
        var again = new HashMap<SystemCommand, Instant>();
        var led = causes.of(commands);
        var given =
                commands.stream()
                        .map(command -> Given.because(actor, command, led.get(command)))
                        .toList();
        for (var handled : door.executeAll(given)) {
            switch (handled) {
                case Handled.Done done -> {
                    events += done.decision().events().size();
                    if (done.decision().again() != null
                            && done.command() instanceof SystemCommand command) {
                        again.put(command, done.decision().again());
                    }
                }
                case Handled.Failed failure -> {
                    failed++;
                    tell(failure);
                }
            }
        }
        return new Sent(events, failed, again);
    }

    /** Only names: messages of exceptions may carry what people wrote. */
    private static void tell(Handled.Failed failure) {
        var reason = failure.reason();
        log.warn(
                "{} on case {} failed: {}",
                failure.command().getClass().getSimpleName(),
                failure.command().caseId(),
                reason instanceof Refused refused ? refused.code() : reason.getClass().getName());
    }
}
