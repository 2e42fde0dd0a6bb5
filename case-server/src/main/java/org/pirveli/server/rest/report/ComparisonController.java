package org.pirveli.server.rest.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pirveli.api.Actor;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.domain.policy.KnownPolicies;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.projections.casework.ClockFacts;
import org.pirveli.projections.casework.ClockFacts.ClockFact;
import org.pirveli.projections.casework.ClockFacts.Query;
import org.pirveli.projections.casework.ClockFacts.Span;
import org.pirveli.projections.report.Comparison;
import org.pirveli.projections.report.Comparison.Rule;
import org.pirveli.projections.report.Dates;
import org.pirveli.projections.report.Result;
import org.pirveli.projections.report.Wanted;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.casework.Lists;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.Fault.Place;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.pirveli.server.rest.report.ComparedCases.ComparedCase;
import org.pirveli.server.rest.report.PolicyComparison.ComparedPeriod;
import org.pirveli.server.rest.report.PolicyComparison.ComparedPolicy;
import org.pirveli.server.security.CaseSight;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The answers that were given, held to the rule of five days and to that of two working days. */
@RestController
@RequestMapping(
        path = ComparisonController.PATH,
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
public final class ComparisonController {

    static final String PATH = "/api/v1/reports/policy-comparison";

    private static final int MOST = 5;

    private static final Parameter<PolicyId> POLICIES =
            Parameter.many(
                    "policies",
                    PolicyId.class,
                    "Up to five policies to compare; five-days and standard without it.");
    private static final Parameter<PolicyId> AGAINST =
            Parameter.required("against", PolicyId.class, "The policy that answers are held to.");
    private static final Parameter<Boolean> IN_TIME =
            Parameter.one(
                    "inTime",
                    Boolean.class,
                    "Only answers that would have been in time under it, or only the others.");

    /** What figures can be asked with. */
    public static final List<Parameter<?>> PARAMETERS =
            Stream.concat(Stream.of(POLICIES, ReportParameters.PERIOD, ReportParameters.AS_OF), ReportParameters.filters().stream())
                    .toList();

    /** What the cases behind them can be asked with. */
    public static final List<Parameter<?>> CASE_PARAMETERS =
            Stream.concat(
                            Stream.of(AGAINST, IN_TIME, ReportParameters.AS_OF, Lists.LIMIT, Lists.CURSOR),
                            ReportParameters.filters().stream())
                    .toList();

    private final ClockFacts facts;
    private final KnownRules rules;
    private final OfficeSettings office;
    private final OfficeClock clock;

    ComparisonController(
            ClockFacts facts, KnownRules rules, OfficeSettings office, OfficeClock clock) {
        this.facts = facts;
        this.rules = rules;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping
    PolicyComparison figures(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, PARAMETERS);
        var asOf = ReportParameters.asOf(asked, clock.instant());
        var dates = ReportParameters.dates(asked);
        var wanted = ReportParameters.wanted(asked);
        var period = asked.get(ReportParameters.PERIOD);
        var policies = policies(asked, asOf);
        var total = comparison(policies, asOf);
        var periods = new TreeMap<LocalDate, Comparison>();
        facts.each(
                query(asked, actor),
                fact -> {
                    if (wanted.test(fact)) {
                        total.add(fact);
                        if (period != null) {
                            periods.computeIfAbsent(
                                            period.first(receivedOn(fact)),
                                            _ -> comparison(policies, asOf))
                                    .add(fact);
                        }
                    }
                });
        return new PolicyComparison(
                asOf,
                dates.from(),
                dates.to(),
                period,
                compared(total, dates, policies, wanted, asOf),
                period == null
                        ? List.of()
                        : periods.entrySet().stream()
                                .map(each ->
                                        compared(
                                                each.getValue(),
                                                dates.within(period, each.getKey()),
                                                policies,
                                                wanted,
                                                asOf))
                                .toList());
    }

    private LocalDate receivedOn(ClockFact fact) {
        return LocalDate.ofInstant(fact.startedAt(), office.zone());
    }

    private Comparison comparison(List<SlaPolicy> policies, Instant asOf) {
        return new Comparison(
                policies.stream().map(policy -> rule(policy, asOf)).toList(),
                rules.workingTime(asOf));
    }

    private Rule rule(SlaPolicy policy, Instant asOf) {
        var calendars = rules.calendars(asOf);
        var term = policy.term();
        return fact ->
                calendars.apply(fact.calendar(), fact.daysOf()).due(term, fact.startedAt()).dueAt();
    }

    private static ComparedPeriod compared(
            Comparison comparison,
            Dates dates,
            List<SlaPolicy> policies,
            Wanted wanted,
            Instant asOf) {
        var compared = comparison.compared();
        return new ComparedPeriod(
                dates.from(),
                dates.to(),
                compared.answered(),
                compared.working(),
                compared.calendar(),
                IntStream.range(0, policies.size())
                        .mapToObj(i ->
                                kept(
                                        policies.get(i),
                                        compared.kept().get(i),
                                        () -> cases(policies.get(i), dates, wanted, asOf)))
                        .toList());
    }

    private static ComparedPolicy kept(
            SlaPolicy policy, Comparison.Kept kept, Supplier<Links> cases) {
        return new ComparedPolicy(
                policy.ref(),
                kept.inTime(),
                kept.late(),
                kept.share(),
                kept.allowedWorking(),
                kept.allowedCalendar(),
                cases.get().with(IN_TIME, true).toString(),
                cases.get().with(IN_TIME, false).toString());
    }

    private static Links cases(SlaPolicy policy, Dates dates, Wanted wanted, Instant asOf) {
        return Links.to(PATH + "/cases")
                .with(AGAINST, policy.ref().id())
                .with(ReportParameters.AS_OF, asOf)
                .with(dates)
                .with(wanted);
    }

    @GetMapping("/cases")
    ComparedCases cases(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, CASE_PARAMETERS);
        var asOf = ReportParameters.asOf(asked, clock.instant());
        var policy = policy(asked.require(AGAINST), AGAINST, asOf);
        var rule = rule(policy, asOf);
        var wanted = ReportParameters.wanted(asked);
        var inTime = asked.get(IN_TIME);
        var part =
                Lists.part(() ->
                        facts.part(
                                query(asked, actor),
                                fact ->
                                        wanted.test(fact)
                                                && Result.of(fact, asOf).answered()
                                                && (inTime == null || inTime == rule.keeps(fact)),
                                asked.get(Lists.CURSOR),
                                asked.require(Lists.LIMIT)));
        var workingTime = rules.workingTime(asOf);
        return new ComparedCases(
                asOf,
                policy.ref(),
                part.items().stream()
                        .map(fact ->
                                new ComparedCase(
                                        ReportedCase.of(fact, asOf, workingTime),
                                        rule.dueAt(fact),
                                        rule.keeps(fact)))
                        .toList(),
                part.nextCursor());
    }

    private List<SlaPolicy> policies(Parameters asked, Instant asOf) {
        var ids = asked.all(POLICIES);
        if (ids.size() > MOST) {
            throw new InvalidRequest(
                    new Fault(
                            Place.QUERY,
                            "/" + POLICIES.name(),
                            FaultKind.TOO_MANY,
                            Map.of("maximum", MOST)));
        }
        return (ids.isEmpty()
                        ? Stream.of(KnownPolicies.FIVE_DAYS, KnownPolicies.STANDARD)
                        : ids.stream())
                .map(id -> policy(id, POLICIES, asOf))
                .toList();
    }

    private SlaPolicy policy(PolicyId id, Parameter<?> parameter, Instant asOf) {
        return rules.policy(id, asOf)
                .orElseThrow(() ->
                        new InvalidRequest(
                                new Fault(
                                        Place.QUERY,
                                        "/" + parameter.name(),
                                        FaultKind.NOT_ONE_OF,
                                        Map.of("known", known(asOf)))));
    }

    private String known(Instant asOf) {
        return rules.policies(asOf).stream().map(PolicyId::value).collect(Collectors.joining(", "));
    }

    private Query query(Parameters asked, Actor actor) {
        return new Query(
                Set.of(ClockName.FIRST_RESPONSE),
                ReportParameters.span(ReportParameters.dates(asked), office.zone()),
                Span.ALWAYS,
                asked.get(ReportParameters.AS_OF),
                CaseSight.of(actor));
    }
}
