package org.pirveli.server.rest.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pirveli.api.Actor;
import org.pirveli.projections.consultation.ContactCount;
import org.pirveli.projections.consultation.ContactDimension;
import org.pirveli.projections.consultation.ContactFacts;
import org.pirveli.projections.consultation.ContactFigures;
import org.pirveli.projections.consultation.ContactGroup;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.consultation.ConsultationSettings;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.casework.Lists;
import org.pirveli.server.rest.parameter.KnownUnits;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.report.ConsultationReport.SessionGroup;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How consultations went, and those behind every figure. */
@RestController
@RequestMapping(
        path = ConsultationReportController.PATH,
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
public final class ConsultationReportController {

    static final String PATH = "/api/v1/reports/consultations";

    private static final String SESSIONS = PATH + "/sessions";

    /** What figures can be asked with. */
    public static final List<Parameter<?>> PARAMETERS =
            Stream.concat(
                            Stream.of(ContactParameters.PERIOD, ContactParameters.GROUP_BY),
                            ContactParameters.filters().stream())
                    .toList();

    /** What the consultations behind them can be asked with. */
    public static final List<Parameter<?>> SESSION_PARAMETERS =
            Stream.concat(
                            Stream.of(Lists.LIMIT, Lists.CURSOR),
                            ContactParameters.filters().stream())
                    .toList();

    private final ContactFacts facts;
    private final KnownUnits units;
    private final OfficeSettings office;
    private final ConsultationSettings settings;
    private final OfficeClock clock;

    ConsultationReportController(
            ContactFacts facts,
            KnownUnits units,
            OfficeSettings office,
            ConsultationSettings settings,
            OfficeClock clock) {
        this.facts = facts;
        this.units = units;
        this.office = office;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    ConsultationReport figures(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, PARAMETERS);
        units.check(asked, ContactParameters.UNIT);
        var asOf = ReportParameters.asOf(asked, clock.instant());
        var dates = ReportParameters.dates(asked);
        var by = asked.all(ContactParameters.GROUP_BY);
        var period = asked.get(ContactParameters.PERIOD);
        var count =
                new ContactCount(
                        new ContactCount.Question(
                                office.zone(), dates, period, by, settings.target()));
        facts.each(ContactParameters.query(asked, actor, office.zone(), asOf), count);
        var counted = count.counted();
        var links = links(asked, asOf);
        return new ConsultationReport(
                asOf,
                dates.from(),
                dates.to(),
                period,
                by.stream().sorted().toList(),
                settings.target(),
                settings.baseline(),
                counted.total(),
                links.with(dates).address(),
                by.isEmpty() && period == null
                        ? List.of()
                        : counted.groups().entrySet().stream()
                                .map(group -> group(group, by, links))
                                .toList());
    }

    private static SessionGroup group(
            Map.Entry<ContactGroup, ContactFigures> counted, Set<ContactDimension> by, Links all) {
        var group = counted.getKey();
        return new SessionGroup(
                group.offered().from(),
                group.offered().to(),
                group.channel(),
                group.operator(),
                group.unit(),
                counted.getValue(),
                all.with(group.offered())
                        .with(ContactParameters.CHANNEL, group.channel())
                        .with(ContactParameters.OPERATOR, group.operator())
                        .with(
                                ContactParameters.WITHOUT_OPERATOR,
                                (by.contains(ContactDimension.OPERATOR) && group.operator() == null)
                                        ? true
                                        : null)
                        .with(ContactParameters.UNIT, group.unit())
                        .address());
    }

    private static Links links(Parameters asked, Instant asOf) {
        return Links.to(SESSIONS)
                .with(ReportParameters.AS_OF, asOf)
                .with(ContactParameters.CHANNEL, asked.all(ContactParameters.CHANNEL))
                .with(ContactParameters.DIRECTION, asked.all(ContactParameters.DIRECTION))
                .with(ContactParameters.UNIT, asked.all(ContactParameters.UNIT))
                .with(ContactParameters.OPERATOR, asked.all(ContactParameters.OPERATOR))
                .with(
                        ContactParameters.WITHOUT_OPERATOR,
                        asked.get(ContactParameters.WITHOUT_OPERATOR))
                .with(ContactParameters.STATE, asked.all(ContactParameters.STATE));
    }

    @GetMapping("/sessions")
    ResponseEntity<ReportedSessions> sessions(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, SESSION_PARAMETERS);
        units.check(asked, ContactParameters.UNIT);
        var asOf = ReportParameters.asOf(asked, clock.instant());
        var query = ContactParameters.query(asked, actor, office.zone(), asOf);
        var part =
                Lists.part(() ->
                        facts.part(query, asked.get(Lists.CURSOR), asked.require(Lists.LIMIT)));
        return NextPart.of(ReportedSessions.of(part, asOf), part.nextCursor(), request);
    }
}
