package org.pirveli.server.rest.sla;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;
import org.pirveli.server.rest.parameter.KnownUnits;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.Fault.Place;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows which dates are worked, and why the others are not. */
@RestController
public final class CalendarController {

    private static final int LONGEST_RANGE = 800;

    private static final Parameter<LocalDate> FROM =
            Parameter.required("from", LocalDate.class, "The first date.");
    private static final Parameter<LocalDate> TO =
            Parameter.required("to", LocalDate.class, "The last date, 800 days later at most.");

    private static final Parameter<UnitId> UNIT =
            Parameter.one(
                    "unit", UnitId.class, "As this unit lives by it; the first one without it.");
    private static final Parameter<Integer> VERSION =
            Parameter.number(
                    "version", 1, 1_000_000, null, "As it was in a version; the latest without.");

    /** What the days can be asked for with. */
    public static final List<Parameter<?>> PARAMETERS = List.of(FROM, TO, UNIT, VERSION);

    private final Calendars calendars;
    private final KnownUnits units;

    CalendarController(Calendars calendars, KnownUnits units) {
        this.calendars = calendars;
        this.units = units;
    }

    @GetMapping(
            path = "/api/v1/calendars/{calendarId}/days",
            produces = MediaType.APPLICATION_JSON_VALUE)
    Days days(@PathVariable String calendarId, HttpServletRequest request) {
        var book = calendars.book(calendarId).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        var asked = Parameters.of(request, PARAMETERS);
        units.check(asked, UNIT);
        var from = asked.require(FROM);
        var to = asked.require(TO);
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days > LONGEST_RANGE) {
            throw new InvalidRequest(
                    new Fault(
                            Place.QUERY,
                            "/to",
                            FaultKind.WRONG_RANGE,
                            Map.of("maximum", LONGEST_RANGE)));
        }
        var version = requireNonNullElse(asked.get(VERSION), book.version());
        if (version > book.version()) {
            throw new InvalidRequest(
                    new Fault(
                            Place.QUERY,
                            "/" + VERSION.name(),
                            FaultKind.OUT_OF_RANGE,
                            Map.of("minimum", 1, "maximum", book.version())));
        }
        var unit = requireNonNullElse(asked.get(UNIT), calendars.firstUnit());
        var calendar = book.calendarOf(unit, version);
        return new Days(
                new VersionRef(calendar.id(), calendar.version()),
                from.datesUntil(to.plusDays(1)).map(calendar::day).map(Days::day).toList());
    }
}
