package org.pirveli.server.rest.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pirveli.api.Actor;
import org.pirveli.projections.casework.ClockFacts;
import org.pirveli.projections.casework.ClockFacts.Query;
import org.pirveli.projections.casework.ClockFacts.Span;
import org.pirveli.projections.report.Dimension;
import org.pirveli.projections.report.Figures;
import org.pirveli.projections.report.Group;
import org.pirveli.projections.report.PromiseCount;
import org.pirveli.projections.report.Result;
import org.pirveli.projections.report.Wanted;
import org.pirveli.projections.report.WorkingTime;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.casework.Lists;
import org.pirveli.server.rest.parameter.KnownUnits;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.report.PromiseReport.ExcludedCases;
import org.pirveli.server.rest.report.PromiseReport.PromiseGroup;
import org.pirveli.server.security.CaseSight;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How promises were kept, and the cases behind every figure. */
@RestController
@RequestMapping(
        path = FirstResponseController.PATH,
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
public final class FirstResponseController {

    static final String PATH = "/api/v1/reports/first-response";

    static final String CASES = PATH + "/cases";

    /** What figures can be asked with. */
    public static final List<Parameter<?>> PARAMETERS =
            Stream.concat(
                            Stream.of(
                                    ReportParameters.CLOCK,
                                    ReportParameters.PERIOD,
                                    ReportParameters.GROUP_BY,
                                    ReportParameters.AS_OF),
                            ReportParameters.filters().stream())
                    .toList();

    /** What the cases behind them can be asked with. */
    public static final List<Parameter<?>> CASE_PARAMETERS =
            Stream.concat(
                            Stream.of(
                                    ReportParameters.CLOCK,
                                    ReportParameters.STATE,
                                    ReportParameters.BACKDATED,
                                    ReportParameters.URGENT,
                                    ReportParameters.AS_OF,
                                    Lists.LIMIT,
                                    Lists.CURSOR),
                            ReportParameters.filters().stream())
                    .toList();

    private final ClockFacts facts;
    private final RuleBook book;
    private final KnownUnits units;
    private final OfficeSettings office;
    private final OfficeClock clock;

    FirstResponseController(
            ClockFacts facts,
            RuleBook book,
            KnownUnits units,
            OfficeSettings office,
            OfficeClock clock) {
        this.facts = facts;
        this.book = book;
        this.units = units;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping
    PromiseReport figures(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, PARAMETERS);
        units.check(asked, ReportParameters.UNIT);
        var asOf = ReportParameters.asOf(asked, clock.instant());
        var dates = ReportParameters.dates(asked);
        var wanted = ReportParameters.wanted(asked);
        var by = asked.all(ReportParameters.GROUP_BY);
        var period = asked.get(ReportParameters.PERIOD);
        var workingTime = KnownRules.at(asOf, book).workingTime();
        var count =
                new PromiseCount(
                        asOf,
                        new PromiseCount.Question(office.zone(), dates, period, by),
                        workingTime);
        facts.each(
                query(asked, actor),
                fact -> {
                    if (wanted.test(fact)) {
                        count.accept(fact);
                    }
                });
        var counted = count.counted();
        var cases = cases(asked, asOf, wanted);
        return new PromiseReport(
                asOf,
                asked.require(ReportParameters.CLOCK),
                dates.from(),
                dates.to(),
                period,
                by.stream().sorted().toList(),
                counted.total(),
                cases.with(dates).address(),
                by.isEmpty() && period == null
                        ? List.of()
                        : counted.groups().entrySet().stream()
                                .map(group -> group(group, by, cases))
                                .toList(),
                excluded(counted, cases.with(dates), asOf, workingTime));
    }

    private static PromiseGroup group(
            Map.Entry<Group, Figures> counted, Set<Dimension> by, Links cases) {
        var group = counted.getKey();
        return new PromiseGroup(
                group.received().from(),
                group.received().to(),
                group.unit(),
                group.channel(),
                group.topic(),
                group.kind(),
                group.policy(),
                counted.getValue(),
                cases.with(group, by.contains(Dimension.TOPIC)).address());
    }

    private static ExcludedCases excluded(
            PromiseCount.Counted counted, Links cases, Instant asOf, WorkingTime workingTime) {
        return new ExcludedCases(
                counted.total().cancelled() + counted.total().notMeasured(),
                counted.excluded().stream()
                        .map(fact -> ReportedCase.of(fact, asOf, workingTime))
                        .toList(),
                cases.with(ReportParameters.STATE, List.of(Result.CANCELLED, Result.NOT_MEASURED))
                        .address());
    }

    private static Links cases(Parameters asked, Instant asOf, Wanted wanted) {
        return Links.to(CASES)
                .with(ReportParameters.CLOCK, asked.get(ReportParameters.CLOCK))
                .with(ReportParameters.AS_OF, asOf)
                .with(wanted);
    }

    @GetMapping("/cases")
    ResponseEntity<ReportedCases> cases(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, CASE_PARAMETERS);
        units.check(asked, ReportParameters.UNIT);
        var asOf = ReportParameters.asOf(asked, clock.instant());
        var wanted = ReportParameters.wanted(asked);
        var states = asked.all(ReportParameters.STATE);
        var backdated = asked.get(ReportParameters.BACKDATED);
        var urgent = asked.get(ReportParameters.URGENT);
        var workingTime = KnownRules.at(asOf, book).workingTime();
        var part =
                Lists.part(() ->
                        facts.part(
                                query(asked, actor),
                                fact ->
                                        wanted.test(fact)
                                                && (states.isEmpty()
                                                        || states.contains(Result.of(fact, asOf)))
                                                && (backdated == null
                                                        || backdated == fact.backdated())
                                                && (urgent == null || urgent == fact.urgent()),
                                asked.get(Lists.CURSOR),
                                asked.require(Lists.LIMIT)));
        return NextPart.of(ReportedCases.of(part, asOf, workingTime), part.nextCursor(), request);
    }

    /** Without an instant, the views themselves are asked, which is quicker. */
    private Query query(Parameters asked, Actor actor) {
        return new Query(
                Set.of(asked.require(ReportParameters.CLOCK)),
                ReportParameters.span(ReportParameters.dates(asked), office.zone()),
                Span.ALWAYS,
                asked.get(ReportParameters.AS_OF),
                CaseSight.of(actor));
    }
}
