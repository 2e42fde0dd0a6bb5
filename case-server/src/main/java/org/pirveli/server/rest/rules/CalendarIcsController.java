package org.pirveli.server.rest.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.calendar.CalendarCommand.ImportDeclarations;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.rules.CalendarBook;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.rest.calendar.DeclarationsAsICalendar;
import org.pirveli.server.rest.calendar.DeclarationsFromICalendar;
import org.pirveli.server.rest.command.Execution;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.sla.Calendars;
import org.pirveli.worktime.DayName;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Declared days as an iCalendar file (RFC 5545), out and in. */
@RestController
public final class CalendarIcsController {

    /** What the files are. */
    public static final String ICS = "text/calendar";

    private static final String PATH = "/api/v1/calendars/{calendarId}/ics";
    private static final Parameter<Integer> STATUTORY =
            Parameter.number(
                    "statutory",
                    1970,
                    2099,
                    null,
                    "A year whose statutory holidays are shown too; marked, they do not read"
                            + " back.");
    private static final Parameter<String> REASON =
            Parameter.text("reason", 2_000, "Why the days are declared.");
    private static final Parameter<String> DECREE =
            Parameter.text(
                    "decree", 500, "The act behind the days, where the file does not name it.");
    private static final Parameter<Boolean> MAY_SHORTEN =
            Parameter.one(
                    "mayShorten",
                    Boolean.class,
                    false,
                    "Whether due instants of open clocks may also move earlier.");

    /** What an export can be asked for with. */
    public static final List<Parameter<?>> EXPORT = List.of(STATUTORY);

    /** What an import can be asked for with. */
    public static final List<Parameter<?>> IMPORT =
            List.of(REASON, DECREE, MAY_SHORTEN, Execution.DRY_RUN);

    private final Execution execution;
    private final RuleDoor door;
    private final Calendars calendars;
    private final MovesPreview preview;
    private final OfficeClock clock;

    CalendarIcsController(
            Execution execution,
            RuleDoor door,
            Calendars calendars,
            MovesPreview preview,
            OfficeClock clock) {
        this.execution = execution;
        this.door = door;
        this.calendars = calendars;
        this.preview = preview;
        this.clock = clock;
    }

    @GetMapping(path = PATH, produces = ICS)
    ResponseEntity<String> export(@PathVariable String calendarId, HttpServletRequest request) {
        var book = find(calendarId);
        var year = Parameters.of(request, EXPORT).get(STATUTORY);
        return ResponseEntity.ok()
                .eTag(Integer.toString(book.version()))
                .contentType(MediaType.parseMediaType(ICS + ";charset=UTF-8"))
                .body(
                        DeclarationsAsICalendar.write(
                                book.latest().calendarId(),
                                book.latest().declarations(),
                                holidays(book, year),
                                clock.instant()));
    }

    private Map<LocalDate, DayName> holidays(CalendarBook book, @Nullable Integer year) {
        return year == null
                ? Map.of()
                : new HashMap<>(
                        book.calendarOf(calendars.firstUnit()).layers().statutory().of(year));
    }

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RuleAnswer> take(
            @PathVariable String calendarId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var id = find(calendarId).latest().calendarId();
        var asked = Parameters.of(request, IMPORT);
        var reason = asked.get(REASON);
        var decree = asked.get(DECREE);
        return execution.run(
                request,
                actor,
                ToRule.calendar(
                        door,
                        preview,
                        actor,
                        MediaType.parseMediaType(ICS),
                        body ->
                                new ImportDeclarations(
                                        id,
                                        DeclarationsFromICalendar.read(body, decree),
                                        reason == null ? "Imported from a file" : reason,
                                        asked.require(MAY_SHORTEN))),
                REASON,
                DECREE,
                MAY_SHORTEN);
    }

    private CalendarBook find(String calendarId) {
        return calendars.book(calendarId).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }
}
