package org.pirveli.server.rest.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.api.casework.view.MovedClock;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.server.engine.rules.CalendarBook;
import org.pirveli.server.engine.rules.ClockRun;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.Fault.Place;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.pirveli.server.rest.sla.Calendars;
import org.pirveli.worktime.Interval;
import org.pirveli.worktime.WeeklyPattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows calendars, what they are made of, and how they came to it. */
@RestController
@RequestMapping(path = "/api/v1/calendars", produces = MediaType.APPLICATION_JSON_VALUE)
public final class CalendarFileController {

    /** Which version is shown. */
    public static final Parameter<Integer> VERSION =
            Parameter.number(
                    "version", 1, 1_000_000, null, "As it was in a version; the latest without.");

    private final RuleBook rules;
    private final Calendars calendars;
    private final RunViews runs;

    CalendarFileController(RuleBook rules, Calendars calendars, RunViews runs) {
        this.rules = rules;
        this.calendars = calendars;
        this.runs = runs;
    }

    @GetMapping
    CalendarList all(HttpServletRequest request) {
        Parameters.of(request);
        return new CalendarList(
                rules.current().calendars().stream()
                        .map(each ->
                                new CalendarSummary(
                                        each.latest().calendarId(),
                                        each.version(),
                                        each.latest().zone().getId()))
                        .toList());
    }

    @GetMapping("/{calendarId}")
    ResponseEntity<CalendarFile> one(@PathVariable String calendarId, HttpServletRequest request) {
        var book = find(calendarId);
        var version = Parameters.of(request, VERSION).get(VERSION);
        int shown = version == null ? book.version() : version;
        if (shown > book.version()) {
            throw new InvalidRequest(
                    new Fault(
                            Place.QUERY,
                            "/" + VERSION.name(),
                            FaultKind.OUT_OF_RANGE,
                            Map.of("minimum", 1, "maximum", book.version())));
        }
        return ResponseEntity.ok().eTag(Integer.toString(shown)).body(file(book, shown));
    }

    @GetMapping("/{calendarId}/history")
    RuleHistory history(@PathVariable String calendarId, HttpServletRequest request) {
        var book = find(calendarId);
        Parameters.of(request);
        return new RuleHistory(
                book.editions().stream().map(edition -> RuleEntry.of(edition.recorded())).toList());
    }

    @GetMapping("/{calendarId}/recalculations")
    ExaminationList recalculations(@PathVariable String calendarId, HttpServletRequest request) {
        var book = find(calendarId);
        Parameters.of(request);
        return runs.of(ClockRun.Kind.RECALCULATION, book.latest().calendarId().value());
    }

    @GetMapping("/{calendarId}/recalculations/{version}/moves")
    Page<MovedClock> moves(
            @PathVariable String calendarId,
            @PathVariable String version,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var book = find(calendarId);
        var asked = Parameters.of(request, RunViews.MOVED_PARAMETERS);
        var rule =
                IntStream.rangeClosed(1, book.version())
                        .filter(each -> Integer.toString(each).equals(version))
                        .mapToObj(each -> new VersionRef(book.latest().calendarId().value(), each))
                        .findFirst()
                        .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        return runs.moved(ClockRun.Kind.RECALCULATION, rule, actor, asked);
    }

    private CalendarBook find(String calendarId) {
        return calendars.book(calendarId).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private static CalendarFile file(CalendarBook book, int version) {
        var state = book.editions().get(version - 1).state();
        return new CalendarFile(
                state.calendarId(),
                version,
                book.version(),
                state.zone().getId(),
                state.statutory(),
                state.weeks().byFirstDate().entrySet().stream()
                        .map(each -> pattern(each.getKey(), each.getValue()))
                        .toList(),
                state.declarations());
    }

    private static WeekFrom pattern(LocalDate from, WeeklyPattern week) {
        var hours = new EnumMap<DayOfWeek, List<WorkingHours>>(DayOfWeek.class);
        week.hours().forEach((day, worked) -> hours.put(day, worked(worked)));
        return new WeekFrom(from.equals(LocalDate.MIN) ? null : from, hours);
    }

    private static List<WorkingHours> worked(List<Interval> intervals) {
        return intervals.stream()
                .map(each -> new WorkingHours(each.opens(), each.closes()))
                .toList();
    }
}
