package org.pirveli.server.rest.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.calendar.CalendarCommand;
import org.pirveli.api.calendar.CalendarCommand.OpenCalendar;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.command.Execution;
import org.pirveli.server.rest.sla.Calendars;
import org.pirveli.server.rest.vocabulary.RuleCommands;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Takes commands to calendars from HTTP. */
@RestController
final class CalendarCommandController {

    private static final String CALENDAR_ID = "calendarId";

    private final Execution execution;
    private final RuleDoor door;
    private final Calendars calendars;
    private final MovesPreview preview;

    CalendarCommandController(
            Execution execution, RuleDoor door, Calendars calendars, MovesPreview preview) {
        this.execution = execution;
        this.door = door;
        this.calendars = calendars;
        this.preview = preview;
    }

    @PostMapping(path = "/api/v1/calendars", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RuleAnswer> open(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        return execution.run(
                request,
                actor,
                toCalendar(actor, body -> RecordBinder.bind(OpenCalendar.class, body, Map.of())));
    }

    @PostMapping(
            path = "/api/v1/calendars/{calendarId}/commands/{command}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RuleAnswer> command(
            @PathVariable String calendarId,
            @PathVariable String command,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var type =
                RuleCommands.OF_CALENDARS
                        .named(command)
                        .orElseThrow(() -> new Refused(RefusalCode.NOT_AUTHORISED));
        var id = known(calendarId);
        return execution.run(
                request,
                actor,
                toCalendar(actor, body -> RecordBinder.bind(type, body, Map.of(CALENDAR_ID, id))));
    }

    private CalendarId known(String calendarId) {
        return calendars
                .book(calendarId)
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND))
                .latest()
                .calendarId();
    }

    private Execution.Kind<RuleAnswer> toCalendar(
            Actor actor, Function<ObjectNode, ? extends CalendarCommand> binder) {
        return ToRule.calendar(
                door,
                preview,
                actor,
                MediaType.APPLICATION_JSON,
                body -> binder.apply(StrictJson.read(body)));
    }
}
