package org.pirveli.server.rest.rules;

import java.net.URI;
import java.util.function.Function;
import org.pirveli.api.Actor;
import org.pirveli.api.calendar.CalendarCommand;
import org.pirveli.server.engine.rules.RuleConditions;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.rest.command.Execution;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Commands to calendars.
 *
 * @param mediaType what the bodies are written in
 * @param reader makes a command of a body
 */
record ToCalendar(
        RuleDoor door,
        MovesPreview preview,
        Actor actor,
        MediaType mediaType,
        Function<byte[], CalendarCommand> reader)
        implements Execution.Kind<RuleAnswer> {

    @Override
    public RuleAnswer carryOut(byte[] body, Execution.Wanted wanted) {
        var command = reader.apply(body);
        var id = command.calendarId();
        var executed =
                door.execute(
                        command,
                        actor,
                        new RuleConditions(
                                wanted.version(),
                                wanted.dryRun(),
                                wanted.conversation(),
                                done ->
                                        wanted.keep()
                                                .accept(
                                                        RuleAnswer.of(id.value(), done)
                                                                .written())));
        var answer = RuleAnswer.of(id.value(), executed);
        return wanted.dryRun() ? answer.rehearsed(preview.ofCalendar(id, executed)) : answer;
    }

    @Override
    public RuleAnswer read(String stored) {
        return RuleAnswer.read(stored);
    }

    @Override
    public ResponseEntity<RuleAnswer> answered(RuleAnswer answer) {
        return RuleResponses.of(answer, URI.create("/api/v1/calendars/" + answer.id()));
    }
}
