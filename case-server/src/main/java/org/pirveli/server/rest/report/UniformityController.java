package org.pirveli.server.rest.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.template.TemplateId;
import org.pirveli.projections.casework.ReplyFacts;
import org.pirveli.projections.casework.ReplyFacts.Query;
import org.pirveli.projections.casework.ReplyFacts.ReplyFact;
import org.pirveli.projections.report.Origin;
import org.pirveli.projections.report.ReplyDimension;
import org.pirveli.projections.report.ReplyGroup;
import org.pirveli.projections.report.UniformityCount;
import org.pirveli.projections.report.UniformityFigures;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.casework.Lists;
import org.pirveli.server.rest.parameter.KnownUnits;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.report.UniformityReport.UniformityGroup;
import org.pirveli.server.security.CaseSight;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How uniform the replies are, and the replies behind every figure. */
@RestController
@RequestMapping(
        path = UniformityController.PATH,
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
public final class UniformityController {

    static final String PATH = "/api/v1/reports/uniformity";

    private static final Parameter<LocalDate> FROM =
            Parameter.one(
                    "from",
                    LocalDate.class,
                    "The first date on which replies went out, in the office's zone.");
    private static final Parameter<LocalDate> TO =
            Parameter.one(
                    "to",
                    LocalDate.class,
                    "The last date on which replies went out, in the office's zone.");
    private static final Parameter<ReplyDimension> GROUP_BY =
            Parameter.many(
                    "groupBy", ReplyDimension.class, "One row for each combination of these.");
    private static final Parameter<TemplateId> TEMPLATE =
            Parameter.many(
                    "template", TemplateId.class, "Only replies from one of these templates.");
    static final Parameter<Channel> CHANNEL =
            Parameter.many("channel", Channel.class, "Only replies by one of these ways.");
    static final Parameter<String> OPERATOR =
            Parameter.many("operator", String.class, "Only replies that one of these wrote.");
    private static final Parameter<Origin> ORIGIN =
            Parameter.many("origin", Origin.class, "Only replies that were written so.");

    /** What figures can be asked with. */
    public static final List<Parameter<?>> PARAMETERS =
            List.of(
                    FROM,
                    TO,
                    GROUP_BY,
                    TEMPLATE,
                    CHANNEL,
                    ReportParameters.UNIT,
                    OPERATOR,
                    ReportParameters.AS_OF);

    /** What the replies behind them can be asked with. */
    public static final List<Parameter<?>> CASE_PARAMETERS =
            List.of(
                    FROM,
                    TO,
                    TEMPLATE,
                    CHANNEL,
                    ReportParameters.UNIT,
                    OPERATOR,
                    ORIGIN,
                    ReportParameters.AS_OF,
                    Lists.LIMIT,
                    Lists.CURSOR);

    private final ReplyFacts facts;
    private final KnownUnits units;
    private final OfficeSettings office;
    private final OfficeClock clock;

    UniformityController(
            ReplyFacts facts, KnownUnits units, OfficeSettings office, OfficeClock clock) {
        this.facts = facts;
        this.units = units;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping
    UniformityReport figures(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, PARAMETERS);
        units.check(asked, ReportParameters.UNIT);
        var asOf = ReportParameters.asOf(asked, clock.instant());
        var dates = ReportParameters.dates(asked);
        var by = asked.all(GROUP_BY);
        var wanted = wanted(asked);
        var count = new UniformityCount(office.zone(), dates, by);
        facts.each(
                query(asked, actor),
                reply -> {
                    if (wanted.test(reply)) {
                        count.accept(reply);
                    }
                });
        var counted = count.counted();
        var cases = cases(asked, asOf);
        return new UniformityReport(
                asOf,
                dates.from(),
                dates.to(),
                by.stream().sorted().toList(),
                counted.total(),
                cases.with(dates).address(),
                by.isEmpty()
                        ? List.of()
                        : counted.groups().entrySet().stream()
                                .map(group -> group(group, by, cases))
                                .toList());
    }

    private static UniformityGroup group(
            Map.Entry<ReplyGroup, UniformityFigures> counted, Set<ReplyDimension> by, Links cases) {
        var group = counted.getKey();
        boolean free = by.contains(ReplyDimension.TEMPLATE) && group.template() == null;
        return new UniformityGroup(
                group.issued().from(),
                group.issued().to(),
                group.template(),
                group.channel(),
                group.unit(),
                group.operator(),
                counted.getValue(),
                cases.with(group.issued())
                        .with(TEMPLATE, group.template())
                        .with(CHANNEL, group.channel())
                        .with(ReportParameters.UNIT, group.unit())
                        .with(OPERATOR, group.operator())
                        .with(ORIGIN, free ? Origin.FREE : null)
                        .address());
    }

    private static Links cases(Parameters asked, Instant asOf) {
        return Links.to(PATH + "/cases")
                .with(ReportParameters.AS_OF, asOf)
                .with(TEMPLATE, asked.all(TEMPLATE))
                .with(CHANNEL, asked.all(CHANNEL))
                .with(ReportParameters.UNIT, asked.all(ReportParameters.UNIT))
                .with(OPERATOR, asked.all(OPERATOR));
    }

    @GetMapping("/cases")
    ResponseEntity<ReportedReplies> cases(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, CASE_PARAMETERS);
        units.check(asked, ReportParameters.UNIT);
        var asOf = ReportParameters.asOf(asked, clock.instant());
        var wanted = wanted(asked);
        var origins = asked.all(ORIGIN);
        var part =
                Lists.part(() ->
                        facts.part(
                                query(asked, actor),
                                reply ->
                                        wanted.test(reply)
                                                && (origins.isEmpty()
                                                        || origins.contains(Origin.of(reply))),
                                asked.get(Lists.CURSOR),
                                asked.require(Lists.LIMIT)));
        return NextPart.of(ReportedReplies.of(part, asOf), part.nextCursor(), request);
    }

    private static Predicate<ReplyFact> wanted(Parameters asked) {
        var templates = asked.all(TEMPLATE);
        var channels = asked.all(CHANNEL);
        var of = asked.all(ReportParameters.UNIT);
        var operators = asked.all(OPERATOR);
        return reply -> {
            var template = reply.template();
            return (templates.isEmpty()
                            || (template != null
                                    && templates.contains(new TemplateId(template.id()))))
                    && (channels.isEmpty() || channels.contains(reply.channel()))
                    && (of.isEmpty() || of.contains(reply.unit()))
                    && (operators.isEmpty() || operators.contains(reply.operator()));
        };
    }

    private Query query(Parameters asked, Actor actor) {
        return new Query(
                ReportParameters.span(ReportParameters.dates(asked), office.zone()),
                asked.get(ReportParameters.AS_OF),
                CaseSight.of(actor));
    }
}
