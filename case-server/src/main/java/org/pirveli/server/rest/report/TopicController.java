package org.pirveli.server.rest.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.sla.ClockName;
import org.pirveli.domain.office.Directory;
import org.pirveli.domain.office.Topic;
import org.pirveli.projections.casework.ClockFacts;
import org.pirveli.projections.casework.ClockFacts.Query;
import org.pirveli.projections.casework.ClockFacts.Span;
import org.pirveli.projections.consultation.ContactFacts;
import org.pirveli.projections.report.TopicCount;
import org.pirveli.projections.report.TopicFigures;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.parameter.KnownUnits;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.report.TopicReport.TopicLine;
import org.pirveli.server.security.CaseSight;
import org.pirveli.server.security.ConsultationSights;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What came in about each topic, and how it was answered. */
@RestController
@RequestMapping(
        path = "/api/v1/reports/topics",
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
public final class TopicController {

    /** What it can be asked with. */
    public static final List<Parameter<?>> PARAMETERS =
            List.of(
                    ReportParameters.FROM,
                    ReportParameters.TO,
                    ReportParameters.UNIT,
                    ReportParameters.AS_OF);

    private final ClockFacts clocks;
    private final ContactFacts contacts;
    private final RuleBook book;
    private final KnownUnits units;
    private final OfficeSettings office;
    private final OfficeClock clock;

    TopicController(
            ClockFacts clocks,
            ContactFacts contacts,
            RuleBook book,
            KnownUnits units,
            OfficeSettings office,
            OfficeClock clock) {
        this.clocks = clocks;
        this.contacts = contacts;
        this.book = book;
        this.units = units;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping
    TopicReport topics(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, PARAMETERS);
        units.check(asked, ReportParameters.UNIT);
        var asOf = ReportParameters.asOf(asked, clock.instant());
        var dates = ReportParameters.dates(asked);
        var consultations = consultations(asked, actor, asOf);
        var counted = counted(asked, actor, asOf, consulted(consultations));
        var cases =
                Links.to(FirstResponseController.CASES)
                        .with(ReportParameters.AS_OF, asOf)
                        .with(dates)
                        .with(ReportParameters.UNIT, asked.all(ReportParameters.UNIT));
        return new TopicReport(
                asOf,
                dates.from(),
                dates.to(),
                new TopicFigures(counted.total(), counted.urgent(), counted.consultations()),
                cases.address(),
                offered(consultations) - counted.consultations(),
                lines(counted, book.current().office(), cases));
    }

    private ContactFacts.Query consultations(Parameters asked, Actor actor, Instant asOf) {
        var span = ReportParameters.span(ReportParameters.dates(asked), office.zone());
        return new ContactFacts.Query(
                ConsultationSights.of(actor),
                asOf,
                span.from(),
                span.to(),
                Set.of(),
                Set.of(),
                asked.all(ReportParameters.UNIT),
                Set.of(),
                null,
                Set.of());
    }

    private Map<CaseId, Set<ConsultationId>> consulted(ContactFacts.Query consultations) {
        var consulted = new HashMap<CaseId, Set<ConsultationId>>();
        contacts.eachMatter(
                consultations,
                matter ->
                        consulted
                                .computeIfAbsent(matter.caseId(), _ -> new HashSet<>())
                                .add(matter.consultationId()));
        return consulted;
    }

    private long offered(ContactFacts.Query consultations) {
        var offered = new HashSet<ConsultationId>();
        contacts.each(consultations, fact -> offered.add(fact.consultationId()));
        return offered.size();
    }

    /**
     * A consultation may be about a case of long ago, so all are looked through if there is any.
     */
    private TopicCount.Counted counted(
            Parameters asked,
            Actor actor,
            Instant asOf,
            Map<CaseId, Set<ConsultationId>> consulted) {
        var dates = ReportParameters.dates(asked);
        var wanted = ReportParameters.wanted(asked);
        var count =
                new TopicCount(
                        asOf,
                        office.zone(),
                        dates,
                        consulted,
                        KnownRules.at(asOf, book).workingTime());
        clocks.each(
                new Query(
                        Set.of(ClockName.FIRST_RESPONSE),
                        consulted.isEmpty()
                                ? ReportParameters.span(dates, office.zone())
                                : Span.ALWAYS,
                        Span.ALWAYS,
                        asked.get(ReportParameters.AS_OF),
                        CaseSight.of(actor)),
                fact -> {
                    if (wanted.test(fact)) {
                        count.accept(fact);
                    }
                });
        return count.counted();
    }

    /** Topics that are out of use are listed only if something came in about them. */
    private List<TopicLine> lines(TopicCount.Counted counted, Directory directory, Links cases) {
        var today = clock.instant().atZone(office.zone()).toLocalDate();
        var sorted =
                directory.topics().stream()
                        .filter(topic ->
                                topic.isInUseOn(today)
                                        || counted.topics().containsKey(Optional.of(topic.topic())))
                        .map(topic -> line(topic, counted, cases));
        return Stream.concat(sorted, Stream.of(unsorted(counted, cases))).toList();
    }

    private static TopicLine line(Topic topic, TopicCount.Counted counted, Links cases) {
        var its = cases.with(ReportParameters.TOPIC, topic.topic());
        return line(
                topic.topic(),
                topic.terms().ka(),
                topic.terms().en(),
                counted.of(Optional.of(topic.topic())),
                its);
    }

    private static TopicLine unsorted(TopicCount.Counted counted, Links cases) {
        return line(
                null,
                null,
                null,
                counted.of(Optional.empty()),
                cases.with(ReportParameters.UNSORTED, true));
    }

    private static TopicLine line(
            @Nullable TopicCode topic,
            @Nullable String ka,
            @Nullable String en,
            TopicFigures figures,
            Links cases) {
        return new TopicLine(
                topic,
                ka,
                en,
                figures,
                cases.address(),
                cases.with(ReportParameters.URGENT, true).address());
    }
}
