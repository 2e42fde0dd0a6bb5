package org.pirveli.server.engine.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pirveli.api.casework.CaseCommand.InheritDueInstant;
import org.pirveli.api.casework.CaseCommand.SystemCommand;
import org.pirveli.api.casework.event.CaseMarkedDuplicate;
import org.pirveli.server.engine.Cause;
import org.pirveli.server.engine.log.RecordedCauses;
import org.pirveli.server.engine.log.RecordedCauses.Place;
import org.pirveli.sla.Deadlines;

/**
 * What led to the commands of time: to a reminder or an escalation the event that set its instant,
 * to an inherited promise the event that made the duplicate one.
 */
record CausesOfTime(Deadlines deadlines, RecordedCauses recorded) {

    Map<SystemCommand, Cause> of(List<? extends SystemCommand> commands) {
        var causes = new HashMap<SystemCommand, Cause>();
        var places = new HashMap<SystemCommand, Place>();
        deadlines
                .setBy(commands)
                .forEach((command, sequence) ->
                        places.put(command, new Place(command.caseId().toString(), sequence)));
        var found = recorded.at(List.copyOf(places.values()));
        places.forEach((command, place) -> {
            var cause = found.get(place);
            if (cause != null) {
                causes.put(command, cause);
            }
        });
        for (var command : commands) {
            if (command instanceof InheritDueInstant inherit) {
                recorded.latest(inherit.duplicate().toString(), CaseMarkedDuplicate.class)
                        .ifPresent(cause -> causes.put(command, cause));
            }
        }
        return causes;
    }
}
