package org.pirveli.server.rest.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.office.Operator;
import org.pirveli.projections.casework.HeldCases;
import org.pirveli.projections.casework.ReplyFacts;
import org.pirveli.projections.consultation.ContactFact.State;
import org.pirveli.projections.consultation.ContactFacts;
import org.pirveli.projections.report.Dates;
import org.pirveli.projections.report.Evenness;
import org.pirveli.projections.report.LoadCount;
import org.pirveli.projections.report.LoadFigures;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.registry.OperatorLoads;
import org.pirveli.server.engine.registry.OperatorLoads.Held;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.casework.CaseListController;
import org.pirveli.server.rest.parameter.KnownUnits;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.report.LoadReport.LoadOfOperator;
import org.pirveli.server.security.CaseSight;
import org.pirveli.server.security.ConsultationSights;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What operators carry, and what they have done. The first is a state, of which only the present is
 * kept; the second happened, and is counted over any dates.
 */
@RestController
@RequestMapping(
        path = "/api/v1/reports/load",
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
public final class LoadController {

    private static final Set<State> ENDED =
            Set.of(State.COMPLETED, State.UNANSWERED, State.BROKEN_OFF);

    /** What a case weighs that was never given out under a rule. */
    private static final int ORDINARY = 1;

    private static final Parameter<LocalDate> FROM =
            Parameter.one(
                    "from",
                    LocalDate.class,
                    "The first date of what was done, in the office's zone: replies that went out,"
                            + " consultations that were offered.");
    private static final Parameter<LocalDate> TO =
            Parameter.one(
                    "to", LocalDate.class, "The last date of what was done, in the office's zone.");
    private static final Parameter<UnitId> UNIT =
            Parameter.one(
                    "unit", UnitId.class, "Only operators, cases and consultations of this unit.");

    /** What it can be asked with. */
    public static final List<Parameter<?>> PARAMETERS = List.of(FROM, TO, UNIT);

    private final HeldCases held;
    private final ReplyFacts replies;
    private final ContactFacts contacts;
    private final OperatorLoads loads;
    private final RuleBook book;
    private final KnownUnits units;
    private final OfficeSettings office;
    private final OfficeClock clock;

    LoadController(
            HeldCases held,
            ReplyFacts replies,
            ContactFacts contacts,
            OperatorLoads loads,
            RuleBook book,
            KnownUnits units,
            OfficeSettings office,
            OfficeClock clock) {
        this.held = held;
        this.replies = replies;
        this.contacts = contacts;
        this.loads = loads;
        this.book = book;
        this.units = units;
        this.office = office;
        this.clock = clock;
    }

    /**
     * What was asked, and by whom.
     *
     * @param unit {@code null} means of any
     */
    private record Asked(Actor actor, Instant asOf, Dates dates, @Nullable UnitId unit) {

        Set<UnitId> units() {
            return unit == null ? Set.of() : Set.of(unit);
        }

        boolean seesSessionsOf(String operator) {
            return actor.role() != Role.OPERATOR || actor.name().equals(operator);
        }

        /** Whether an operator belongs to what was asked, and to what the reader sees. */
        boolean concerns(Operator operator) {
            return (unit == null || operator.units().contains(unit))
                    && (actor.role() != Role.OPERATOR
                            || operator.units().stream().anyMatch(actor.units()::contains));
        }
    }

    @GetMapping
    LoadReport loads(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var parameters = Parameters.of(request, PARAMETERS);
        units.check(parameters, UNIT);
        var asked =
                new Asked(
                        actor,
                        clock.instant(),
                        ReportParameters.dates(parameters),
                        parameters.get(UNIT));
        var people = people();
        var lines =
                counted(asked, people.values()).entrySet().stream()
                        .map(load -> line(load.getKey(), load.getValue(), people, asked))
                        .toList();
        return new LoadReport(
                asked.asOf(),
                asked.dates().from(),
                asked.dates().to(),
                evenness(lines, LoadOfOperator::weight),
                evenness(lines, LoadOfOperator::answered),
                actor.role() == Role.OPERATOR
                        ? null
                        : evenness(lines, LoadController::attendedSeconds),
                lines);
    }

    private Map<String, Operator> people() {
        return book.current().office().operators().stream()
                .collect(Collectors.toMap(each -> each.operatorId().value(), each -> each));
    }

    private Map<String, LoadFigures> counted(Asked asked, Iterable<Operator> people) {
        var count = new LoadCount(asked.asOf());
        people.forEach(operator -> {
            if (asked.concerns(operator) && isAtWork(operator)) {
                count.expect(operator.operatorId().value());
            }
        });
        var weights = weights();
        held.each(
                CaseSight.of(asked.actor()),
                asked.units(),
                each -> count.hold(each, weights.getOrDefault(each.caseId(), ORDINARY)));
        var span = ReportParameters.span(asked.dates(), office.zone());
        replies.each(
                new ReplyFacts.Query(span, asked.asOf(), CaseSight.of(asked.actor())),
                reply -> {
                    if (asked.unit() == null || reply.unit().equals(asked.unit())) {
                        count.reply(reply);
                    }
                });
        var ended =
                new ContactFacts.Query(
                        ConsultationSights.of(asked.actor()),
                        asked.asOf(),
                        span.from(),
                        span.to(),
                        Set.of(),
                        Set.of(),
                        asked.units(),
                        Set.of(),
                        false,
                        ENDED);
        contacts.each(
                ended,
                contact -> {
                    var operator = contact.operator();
                    if (operator != null) {
                        count.session(operator);
                    }
                });
        contacts.eachShare(
                ended,
                share -> {
                    if (asked.seesSessionsOf(share.operator().value())) {
                        count.attended(share.operator(), Duration.ofMillis(share.attendedMillis()));
                    }
                });
        return count.counted();
    }

    /** As the cases were given out: what the decisions of distribution rest upon. */
    private Map<CaseId, Integer> weights() {
        return loads.held().stream().collect(Collectors.toMap(Held::caseId, Held::weight));
    }

    private boolean isAtWork(Operator operator) {
        return operator.isActiveOn(LocalDate.ofInstant(clock.instant(), office.zone()));
    }

    private LoadOfOperator line(
            String name, LoadFigures load, Map<String, Operator> people, Asked asked) {
        var operator = Optional.ofNullable(people.get(name));
        boolean seen = asked.seesSessionsOf(name);
        return new LoadOfOperator(
                name,
                operator.stream().flatMap(LoadController::unitsOf).toList(),
                operator.filter(this::isAtWork).isPresent(),
                operator.map(Operator::capacity).orElse(null),
                load.open(),
                load.weight(),
                load.urgent(),
                load.overdue(),
                load.answered(),
                seen ? load.sessions() : null,
                seen ? load.attended().toSeconds() : null,
                cases(name, asked),
                replies(name, asked),
                seen ? sessions(name, asked) : null);
    }

    private static Stream<UnitId> unitsOf(Operator operator) {
        return operator.units().stream().sorted(Comparator.comparing(UnitId::value));
    }

    private static String cases(String operator, Asked asked) {
        return Links.to("/api/v1/queue")
                .with(CaseListController.ASSIGNEE, operator)
                .with(CaseListController.UNIT, asked.unit())
                .address();
    }

    private static String replies(String operator, Asked asked) {
        return Links.to(UniformityController.PATH + "/cases")
                .with(ReportParameters.AS_OF, asked.asOf())
                .with(asked.dates())
                .with(ReportParameters.UNIT, asked.units())
                .with(UniformityController.OPERATOR, operator)
                .address();
    }

    private static String sessions(String operator, Asked asked) {
        return Links.to(ConsultationReportController.PATH + "/sessions")
                .with(ReportParameters.AS_OF, asked.asOf())
                .with(asked.dates())
                .with(ContactParameters.UNIT, asked.units())
                .with(ContactParameters.OPERATOR, operator)
                .address();
    }

    private static Evenness evenness(
            List<LoadOfOperator> lines, ToLongFunction<LoadOfOperator> amount) {
        return Evenness.of(
                lines.stream().filter(LoadOfOperator::atWork).mapToLong(amount).toArray());
    }

    private static long attendedSeconds(LoadOfOperator line) {
        @Nullable Long seconds = line.attendedSeconds();
        return seconds == null ? 0 : seconds;
    }
}
