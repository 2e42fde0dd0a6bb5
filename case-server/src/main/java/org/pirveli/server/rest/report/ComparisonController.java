package org.pirveli.server.rest.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.pirveli.projections.report.Verdict;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.casework.Lists;
import org.pirveli.server.rest.parameter.KnownUnits;
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
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The cases that came in, held to the rule of five days and to that of two working days. */
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
            Parameter.required("against", PolicyId.class, "The policy that cases are held to.");
    private static final Parameter<Verdict> VERDICT =
            Parameter.many(
                    "verdict", Verdict.class, "Only cases of which this would have become by it.");

    /** What figures can be asked with. */
    public static final List<Parameter<?>> PARAMETERS =
            Stream.concat(
                            Stream.of(POLICIES, ReportParameters.PERIOD, ReportParameters.AS_OF),
                            ReportParameters.filters().stream())
                    .toList();

    /** What the cases behind them can be asked with. */
    public static final List<Parameter<?>> CASE_PARAMETERS =
            Stream.concat(
                            Stream.of(
                                    AGAINST,
                                    VERDICT,
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

    ComparisonController(
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
    PolicyComparison figures(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, PARAMETERS);
        units.check(asked, ReportParameters.UNIT);
        var asOf = ReportParameters.asOf(asked, clock.instant());
        var dates = ReportParameters.dates(asked);
        var wanted = ReportParameters.wanted(asked);
        var period = asked.get(ReportParameters.PERIOD);
        var rules = KnownRules.at(asOf, book);
        var policies = policies(asked, rules);
        var total = comparison(policies, rules, asOf);
        var periods = new TreeMap<LocalDate, Comparison>();
        facts.each(
                query(asked, actor),
                fact -> {
                    if (wanted.test(fact)) {
                        total.add(fact);
                        if (period != null) {
                            periods.computeIfAbsent(
                                            period.first(receivedOn(fact)),
                                            _ -> comparison(policies, rules, asOf))
                                    .add(fact);
                        }
                    }
                });
        var cases = Links.to(PATH + "/cases").with(ReportParameters.AS_OF, asOf).with(wanted);
        return new PolicyComparison(
                asOf,
                dates.from(),
                dates.to(),
                period,
                compared(total, dates, policies, cases),
                period == null
                        ? List.of()
                        : periods.entrySet().stream()
                                .map(each ->
                                        compared(
                                                each.getValue(),
                                                dates.within(period, each.getKey()),
                                                policies,
                                                cases))
                                .toList());
    }

    private LocalDate receivedOn(ClockFact fact) {
        return LocalDate.ofInstant(fact.startedAt(), office.zone());
    }

    private static Comparison comparison(List<SlaPolicy> policies, KnownRules rules, Instant asOf) {
        return new Comparison(
                policies.stream().map(policy -> rule(policy, rules)).toList(),
                rules.workingTime(),
                asOf);
    }

    private static Rule rule(SlaPolicy policy, KnownRules rules) {
        return fact -> rules.dueAt(fact, policy);
    }

    private static ComparedPeriod compared(
            Comparison comparison, Dates dates, List<SlaPolicy> policies, Links cases) {
        var compared = comparison.compared();
        return new ComparedPeriod(
                dates.from(),
                dates.to(),
                compared.answered(),
                compared.unanswered(),
                compared.working(),
                compared.calendar(),
                IntStream.range(0, policies.size())
                        .mapToObj(i ->
                                kept(policies.get(i), compared.kept().get(i), cases.with(dates)))
                        .toList());
    }

    private static ComparedPolicy kept(SlaPolicy policy, Comparison.Kept kept, Links cases) {
        var held = cases.with(AGAINST, policy.ref().id());
        return new ComparedPolicy(
                policy.ref(),
                kept.inTime(),
                kept.late(),
                kept.missed(),
                kept.undecided(),
                kept.share(),
                kept.allowedWorking(),
                kept.allowedCalendar(),
                held.with(VERDICT, Verdict.MET).address(),
                held.with(VERDICT, Verdict.MET_LATE).address(),
                held.with(VERDICT, Verdict.MISSED).address(),
                held.with(VERDICT, Verdict.UNDECIDED).address());
    }

    @GetMapping("/cases")
    ResponseEntity<ComparedCases> cases(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, CASE_PARAMETERS);
        units.check(asked, ReportParameters.UNIT);
        var asOf = ReportParameters.asOf(asked, clock.instant());
        var rules = KnownRules.at(asOf, book);
        var policy = policy(asked.require(AGAINST), AGAINST, rules);
        var rule = rule(policy, rules);
        var wanted = ReportParameters.wanted(asked);
        var verdicts = asked.all(VERDICT);
        var part =
                Lists.part(() ->
                        facts.part(
                                query(asked, actor),
                                fact ->
                                        wanted.test(fact)
                                                && Comparison.comparable(fact)
                                                && (verdicts.isEmpty()
                                                        || verdicts.contains(
                                                                rule.verdict(fact, asOf))),
                                asked.get(Lists.CURSOR),
                                asked.require(Lists.LIMIT)));
        var workingTime = rules.workingTime();
        var compared =
                new ComparedCases(
                        asOf,
                        policy.ref(),
                        part.items().stream()
                                .map(fact ->
                                        new ComparedCase(
                                                ReportedCase.of(fact, asOf, workingTime),
                                                rule.dueAt(fact),
                                                rule.verdict(fact, asOf)))
                                .toList(),
                        part.nextCursor());
        return NextPart.of(compared, part.nextCursor(), request);
    }

    private static List<SlaPolicy> policies(Parameters asked, KnownRules rules) {
        var ids = asked.all(POLICIES);
        if (ids.size() > MOST) {
            throw new InvalidRequest(
                    new Fault(
                            Place.QUERY,
                            "/" + POLICIES.name(),
                            FaultKind.TOO_MANY,
                            Map.of("minimum", 1, "maximum", MOST)));
        }
        return (ids.isEmpty()
                        ? Stream.of(KnownPolicies.FIVE_DAYS, KnownPolicies.STANDARD)
                        : ids.stream())
                .map(id -> policy(id, POLICIES, rules))
                .toList();
    }

    private static SlaPolicy policy(PolicyId id, Parameter<?> parameter, KnownRules rules) {
        return rules.policy(id)
                .orElseThrow(() ->
                        new InvalidRequest(
                                new Fault(
                                        Place.QUERY,
                                        "/" + parameter.name(),
                                        FaultKind.NOT_ONE_OF,
                                        Map.of("known", known(rules)))));
    }

    private static String known(KnownRules rules) {
        return rules.policies().stream().map(PolicyId::value).collect(Collectors.joining(", "));
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
