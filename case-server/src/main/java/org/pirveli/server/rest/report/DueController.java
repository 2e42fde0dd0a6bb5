package org.pirveli.server.rest.report;

import static java.util.Objects.requireNonNullElseGet;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.pirveli.api.Actor;
import org.pirveli.projections.casework.ClockFacts;
import org.pirveli.projections.casework.ClockFacts.Query;
import org.pirveli.projections.casework.ClockFacts.Span;
import org.pirveli.projections.report.DueDays;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.casework.Lists;
import org.pirveli.server.rest.parameter.KnownUnits;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.report.DueReport.DueDay;
import org.pirveli.server.security.CaseSight;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many promises fall due on which date, and of which cases. */
@RestController
@RequestMapping(
        path = DueController.PATH,
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
public final class DueController {

    static final String PATH = "/api/v1/reports/due-per-day";

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 800;

    private static final Parameter<LocalDate> FROM =
            Parameter.one(
                    "from", LocalDate.class, "The first due date; the date of asOf without it.");
    private static final Parameter<LocalDate> TO =
            Parameter.one(
                    "to",
                    LocalDate.class,
                    "The last due date, 800 days later at most; 30 days later without it.");
    private static final Parameter<LocalDate> DATE =
            Parameter.required("date", LocalDate.class, "The due date.");
    private static final Parameter<Boolean> OPEN =
            Parameter.one(
                    "open",
                    Boolean.class,
                    "Only those whose answer is still owed, or only the others.");

    /** What figures can be asked with. */
    public static final List<Parameter<?>> PARAMETERS =
            List.of(
                    FROM,
                    TO,
                    ReportParameters.UNIT,
                    ReportParameters.CLOCKS,
                    ReportParameters.AS_OF);

    /** What the cases behind them can be asked with. */
    public static final List<Parameter<?>> CASE_PARAMETERS =
            List.of(
                    DATE,
                    OPEN,
                    ReportParameters.UNIT,
                    ReportParameters.CLOCKS,
                    ReportParameters.AS_OF,
                    Lists.LIMIT,
                    Lists.CURSOR);

    private final ClockFacts facts;
    private final RuleBook book;
    private final KnownUnits known;
    private final OfficeSettings office;
    private final OfficeClock clock;

    DueController(
            ClockFacts facts,
            RuleBook book,
            KnownUnits known,
            OfficeSettings office,
            OfficeClock clock) {
        this.facts = facts;
        this.book = book;
        this.known = known;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping
    DueReport figures(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, PARAMETERS);
        known.check(asked, ReportParameters.UNIT);
        var asOf = ReportParameters.asOf(asked, clock.instant());
        var from =
                requireNonNullElseGet(
                        asked.get(FROM), () -> LocalDate.ofInstant(asOf, office.zone()));
        var to = requireNonNullElseGet(asked.get(TO), () -> from.plusDays(USUAL_DAYS));
        ReportParameters.check(from, to, MOST_DAYS);
        var units = asked.all(ReportParameters.UNIT);
        var due = new DueDays(office.zone());
        facts.each(
                query(asked, actor, DueDays.span(from, to, office.zone())),
                fact -> {
                    if (units.isEmpty() || units.contains(fact.unit())) {
                        due.accept(fact);
                    }
                });
        return new DueReport(
                asOf,
                from.datesUntil(to.plusDays(1))
                        .map(date -> {
                            var on = due.on(date);
                            var cases =
                                    Links.to(PATH + "/cases")
                                            .with(DATE, date)
                                            .with(ReportParameters.AS_OF, asOf)
                                            .with(ReportParameters.UNIT, units)
                                            .with(
                                                    ReportParameters.CLOCKS,
                                                    asked.all(ReportParameters.CLOCKS));
                            return new DueDay(date, on.due(), on.open(), cases.address());
                        })
                        .toList());
    }

    @GetMapping("/cases")
    ResponseEntity<ReportedCases> cases(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, CASE_PARAMETERS);
        known.check(asked, ReportParameters.UNIT);
        var asOf = ReportParameters.asOf(asked, clock.instant());
        var date = asked.require(DATE);
        var units = asked.all(ReportParameters.UNIT);
        var open = asked.get(OPEN);
        var span = DueDays.span(date, date, office.zone());
        var workingTime = KnownRules.at(asOf, book).workingTime();
        var part =
                Lists.part(() ->
                        facts.part(
                                query(asked, actor, span),
                                fact ->
                                        DueDays.fallsDue(fact)
                                                && (units.isEmpty() || units.contains(fact.unit()))
                                                && (open == null || open == DueDays.open(fact)),
                                asked.get(Lists.CURSOR),
                                asked.require(Lists.LIMIT)));
        return NextPart.of(ReportedCases.of(part, asOf, workingTime), part.nextCursor(), request);
    }

    private static Query query(Parameters asked, Actor actor, Span due) {
        return new Query(
                asked.all(ReportParameters.CLOCKS),
                Span.ALWAYS,
                due,
                asked.get(ReportParameters.AS_OF),
                CaseSight.of(actor));
    }
}
