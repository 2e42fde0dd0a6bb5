package org.pirveli.server.rest.sla;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pirveli.api.sla.TraceDay;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.problem.Fault.Place;
import org.pirveli.worktime.EndRule;
import org.pirveli.worktime.StartRule;
import org.pirveli.worktime.TermUnit;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Computes due instants for whoever wants to know, without a case. */
@RestController
@RequestMapping(path = "/api/v1/sla", produces = MediaType.APPLICATION_JSON_VALUE)
public final class DueDateController {

    private static final Parameter<Instant> RECEIVED_AT =
            Parameter.required("receivedAt", Instant.class, "The applicant's act.");
    private static final Parameter<String> CALENDAR =
            Parameter.text(
                    "calendar", 100, "The id of a calendar; that of the office without one.");
    private static final Parameter<Integer> AMOUNT =
            Parameter.number("amount", 1, 366, null, "How many units the term has.");
    private static final Parameter<TermUnit> UNIT =
            Parameter.one(
                    "unit",
                    TermUnit.class,
                    "In what the term is counted; calendar days end on a working day.");
    private static final Parameter<StartRule> START_RULE =
            Parameter.one("startRule", StartRule.class, "From when the term is counted.");
    private static final Parameter<EndRule> END_RULE =
            Parameter.one("endRule", EndRule.class, "At which instant of its last day it ends.");
    private static final Parameter<Boolean> DECLARED_DAYS =
            Parameter.one(
                    "declaredDays",
                    Boolean.class,
                    "false leaves out the days declared by government.");

    /** What a due instant can be asked for with. */
    public static final List<Parameter<?>> PARAMETERS =
            List.of(RECEIVED_AT, CALENDAR, AMOUNT, UNIT, START_RULE, END_RULE, DECLARED_DAYS);

    /**
     * A due instant, explained.
     *
     * @param legalLimitAt the end of the due date
     * @param policy the version in force on the date of receipt, from which comes what was not
     *     asked for
     * @param trace each date passed over
     */
    public record DueDate(
            Instant dueAt,
            Instant legalLimitAt,
            VersionRef calendar,
            VersionRef policy,
            List<TraceDay> trace) {}

    /** Due instants in the order in which they were asked for. */
    public record DueDates(List<Result> results) {

        /** One due instant. */
        public record Result(Instant dueAt, Instant legalLimitAt) {}
    }

    private final Calendars calendars;
    private final RuleBook rules;

    DueDateController(Calendars calendars, RuleBook rules) {
        this.calendars = calendars;
        this.rules = rules;
    }

    @GetMapping("/due-date")
    DueDate one(HttpServletRequest request) {
        var asked = asked(Parameters.of(request, PARAMETERS));
        var counting = counting(asked, Place.QUERY);
        var receivedAt = asked.receivedAt().getFirst();
        var due = counting.due(receivedAt, "/receivedAt");
        var calendar = counting.calendar();
        return new DueDate(
                due.dueAt(),
                due.legalLimitAt(),
                new VersionRef(calendar.id(), calendar.version()),
                counting.policy(receivedAt).ref(),
                due.trace().stream().map(Days::traced).toList());
    }

    @PostMapping("/due-dates")
    DueDates many(HttpServletRequest request) {
        Parameters.of(request);
        var body = StrictJson.read(BodyBytes.read(request, BodyBytes.LIST));
        var asked = RecordBinder.bind(DueDatesAsked.class, body, Map.of());
        var counting = counting(asked, Place.BODY);
        return new DueDates(
                IntStream.range(0, asked.receivedAt().size())
                        .mapToObj(i -> counting.due(asked.receivedAt().get(i), "/receivedAt/" + i))
                        .map(due -> new DueDates.Result(due.dueAt(), due.legalLimitAt()))
                        .toList());
    }

    private DueDateCounting counting(DueDatesAsked asked, Place place) {
        return DueDateCounting.of(asked, calendars, rules.current(), place);
    }

    private static DueDatesAsked asked(Parameters parameters) {
        return new DueDatesAsked(
                List.of(parameters.require(RECEIVED_AT)),
                parameters.get(CALENDAR),
                parameters.get(AMOUNT),
                parameters.get(UNIT),
                parameters.get(START_RULE),
                parameters.get(END_RULE),
                parameters.get(DECLARED_DAYS));
    }
}
