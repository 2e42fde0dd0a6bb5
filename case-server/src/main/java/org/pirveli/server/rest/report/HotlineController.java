package org.pirveli.server.rest.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.consultation.Direction;
import org.pirveli.projections.consultation.ContactFact;
import org.pirveli.projections.consultation.ContactFacts;
import org.pirveli.projections.report.Dates;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.report.HotlineReport.HotlineYear;
import org.pirveli.server.rest.report.HotlineReport.Origin;
import org.pirveli.server.security.ConsultationSights;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many calls the hotline had each year. */
@RestController
@RequestMapping(
        path = "/api/v1/reports/hotline-calls",
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
public final class HotlineController {

    /** What it can be asked with. */
    public static final List<Parameter<?>> PARAMETERS = List.of(ReportParameters.AS_OF);

    private final List<PublishedYear> published = PublishedYear.of("hotline-calls.json");
    private final ContactFacts facts;
    private final OfficeSettings office;
    private final OfficeClock clock;

    HotlineController(ContactFacts facts, OfficeSettings office, OfficeClock clock) {
        this.facts = facts;
        this.office = office;
        this.clock = clock;
    }

    private static final class Tally {
        long calls;
        long answered;
    }

    @GetMapping
    HotlineReport years(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, PARAMETERS);
        var asOf = ReportParameters.asOf(asked, clock.instant());
        var counted = new TreeMap<Integer, Tally>();
        facts.each(query(actor, asOf), fact -> count(fact, counted));
        return new HotlineReport(
                asOf,
                Stream.concat(
                                published.stream().map(HotlineController::published),
                                counted.entrySet().stream().map(year -> recorded(year, asOf)))
                        .toList());
    }

    private static ContactFacts.Query query(Actor actor, Instant asOf) {
        return new ContactFacts.Query(
                ConsultationSights.of(actor),
                asOf,
                null,
                null,
                Set.of(Channel.HOTLINE),
                Set.of(Direction.IN),
                Set.of(),
                Set.of(),
                null,
                Set.of());
    }

    private void count(ContactFact fact, Map<Integer, Tally> counted) {
        var year = fact.offeredAt().atZone(office.zone()).getYear();
        var tally = counted.computeIfAbsent(year, _ -> new Tally());
        tally.calls++;
        tally.answered += fact.answeredAt() == null ? 0 : 1;
    }

    private static HotlineYear published(PublishedYear year) {
        return new HotlineYear(
                year.year(),
                Origin.PUBLISHED,
                year.count(),
                null,
                year.asOf(),
                year.source(),
                null);
    }

    private HotlineYear recorded(Map.Entry<Integer, Tally> counted, Instant asOf) {
        int year = counted.getKey();
        var first = LocalDate.of(year, Month.JANUARY, 1);
        var last = LocalDate.of(year, Month.DECEMBER, 31);
        var known = asOf.atZone(office.zone()).toLocalDate();
        return new HotlineYear(
                year,
                Origin.RECORDED,
                counted.getValue().calls,
                counted.getValue().answered,
                known.isBefore(last) ? known : last,
                null,
                Links.to(ConsultationReportController.PATH + "/sessions")
                        .with(ReportParameters.AS_OF, asOf)
                        .with(new Dates(first, last))
                        .with(ContactParameters.CHANNEL, Channel.HOTLINE)
                        .with(ContactParameters.DIRECTION, Direction.IN)
                        .address());
    }
}
