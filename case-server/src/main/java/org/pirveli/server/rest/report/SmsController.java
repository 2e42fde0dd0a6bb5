package org.pirveli.server.rest.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.Channel;
import org.pirveli.projections.casework.ClockFacts.Span;
import org.pirveli.projections.casework.ReplyFacts;
import org.pirveli.projections.casework.ReplyFacts.ReplyFact;
import org.pirveli.projections.report.Dates;
import org.pirveli.projections.report.Period;
import org.pirveli.projections.report.SmsFigures;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.report.HotlineReport.Origin;
import org.pirveli.server.rest.report.SmsReport.SmsPeriod;
import org.pirveli.server.security.CaseSight;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many replies went out by SMS, and in how many parts. */
@RestController
@RequestMapping(
        path = "/api/v1/reports/sms",
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
public final class SmsController {

    private static final Parameter<Period> PERIOD =
            Parameter.one(
                    "period",
                    Period.class,
                    Period.YEAR,
                    "One row for each of these periods; weeks begin on Monday.");

    /** What it can be asked with. */
    public static final List<Parameter<?>> PARAMETERS = List.of(PERIOD, ReportParameters.AS_OF);

    private final List<PublishedYear> published = PublishedYear.of("sms-replies.json");
    private final ReplyFacts facts;
    private final OfficeSettings office;
    private final OfficeClock clock;

    SmsController(ReplyFacts facts, OfficeSettings office, OfficeClock clock) {
        this.facts = facts;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping
    SmsReport periods(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, PARAMETERS);
        var asOf = ReportParameters.asOf(asked, clock.instant());
        var period = asked.require(PERIOD);
        var counted = new TreeMap<LocalDate, SmsFigures>();
        facts.each(
                new ReplyFacts.Query(
                        Span.ALWAYS, asked.get(ReportParameters.AS_OF), CaseSight.of(actor)),
                reply -> {
                    if (reply.channel() == Channel.SMS) {
                        count(reply, period, counted);
                    }
                });
        return new SmsReport(
                asOf,
                period,
                Stream.concat(
                                published.stream().map(SmsController::published),
                                counted.entrySet().stream()
                                        .map(each -> recorded(each, period, asOf)))
                        .toList());
    }

    private void count(ReplyFact reply, Period period, Map<LocalDate, SmsFigures> counted) {
        var first = period.first(LocalDate.ofInstant(reply.issuedAt(), office.zone()));
        counted.merge(first, SmsFigures.NONE.with(reply), (before, _) -> before.with(reply));
    }

    private static SmsPeriod published(PublishedYear year) {
        return new SmsPeriod(
                LocalDate.of(year.year(), Month.JANUARY, 1),
                LocalDate.of(year.year(), Month.DECEMBER, 31),
                Origin.PUBLISHED,
                year.count(),
                null,
                null,
                null,
                year.asOf(),
                year.source(),
                null);
    }

    private SmsPeriod recorded(
            Map.Entry<LocalDate, SmsFigures> counted, Period period, Instant asOf) {
        var first = counted.getKey();
        var last = period.next(first).minusDays(1);
        var figures = counted.getValue();
        var known = LocalDate.ofInstant(asOf, office.zone());
        return new SmsPeriod(
                first,
                last,
                Origin.RECORDED,
                figures.messages(),
                figures.firstResponses(),
                figures.followUps(),
                figures.parts(),
                known.isBefore(last) ? known : last,
                null,
                Links.to(UniformityController.PATH + "/cases")
                        .with(ReportParameters.AS_OF, asOf)
                        .with(new Dates(first, last))
                        .with(UniformityController.CHANNEL, Channel.SMS)
                        .address());
    }
}
