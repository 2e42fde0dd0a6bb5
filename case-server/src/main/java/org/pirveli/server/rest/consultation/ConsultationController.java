package org.pirveli.server.rest.consultation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.api.casework.view.HistoryEntry;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.consultation.view.ConsultationFile;
import org.pirveli.api.consultation.view.ConsultationList;
import org.pirveli.api.consultation.view.ConsultationSummary;
import org.pirveli.api.consultation.view.DeskBoard;
import org.pirveli.api.consultation.view.SessionStatus;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.consultation.ConsultationOffice;
import org.pirveli.projections.casework.SimilarCases;
import org.pirveli.projections.consultation.ConsultationFiles;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.casework.Lists;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.security.CaseSight;
import org.pirveli.server.security.ConsultationSights;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Consultations: one by one, in lists, and at the desks. */
@RestController
@RequestMapping(path = "/api/v1/consultations", produces = MediaType.APPLICATION_JSON_VALUE)
public final class ConsultationController {

    private static final Parameter<SessionStatus> STATUS =
            Parameter.many("status", SessionStatus.class, "Only those that stand so.");
    private static final Parameter<Channel> CHANNEL =
            Parameter.many("channel", Channel.class, "Only calls, or only visits.");
    private static final Parameter<OperatorId> OPERATOR =
            Parameter.one("operator", OperatorId.class, "Only those in this operator's hands.");
    private static final Parameter<UnitId> UNIT =
            Parameter.one("unit", UnitId.class, "Only those of this unit.");
    private static final Parameter<Instant> OFFERED_FROM =
            Parameter.one("offeredFrom", Instant.class, "Only offered at this instant or later.");
    private static final Parameter<Instant> OFFERED_TO =
            Parameter.one("offeredTo", Instant.class, "Only offered before this instant.");

    /** What the list can be asked for. */
    public static final List<Parameter<?>> LIST_PARAMETERS =
            List.of(
                    STATUS,
                    CHANNEL,
                    OPERATOR,
                    UNIT,
                    OFFERED_FROM,
                    OFFERED_TO,
                    Lists.LIMIT,
                    Lists.CURSOR);

    private static final int MOST_CASES = 20;

    private final ConsultationSights sights;
    private final ConsultationFiles files;
    private final ConsultationOffice office;
    private final SimilarCases callers;
    private final OfficeClock clock;
    private final RuleBook rules;
    private final OfficeSettings settings;

    ConsultationController(
            ConsultationSights sights,
            ConsultationFiles files,
            ConsultationOffice office,
            SimilarCases callers,
            OfficeClock clock,
            RuleBook rules,
            OfficeSettings settings) {
        this.sights = sights;
        this.files = files;
        this.office = office;
        this.callers = callers;
        this.clock = clock;
        this.rules = rules;
        this.settings = settings;
    }

    @GetMapping
    Page<ConsultationSummary> list(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, LIST_PARAMETERS);
        var query =
                new ConsultationList(
                        ConsultationSights.of(actor),
                        asked.all(STATUS),
                        asked.all(CHANNEL),
                        asked.get(OPERATOR),
                        asked.get(UNIT),
                        asked.get(OFFERED_FROM),
                        asked.get(OFFERED_TO),
                        asked.require(Lists.LIMIT),
                        asked.get(Lists.CURSOR));
        return Lists.part(() -> files.list(query, clock.instant()));
    }

    @GetMapping("/board")
    DeskBoard board(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        Parameters.of(request);
        return files.board(ConsultationSights.of(actor), clock.instant());
    }

    @GetMapping("/{consultationId}")
    SessionView one(
            @PathVariable String consultationId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var id = seen(consultationId, actor);
        Parameters.of(request);
        var file = files.byId(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        var now = clock.instant();
        // past Spring, which would answer 304 although the times run on
        response.setHeader(HttpHeaders.ETAG, "\"" + file.version() + "\"");
        return new SessionView(
                file,
                now,
                file.attendedMillis(now),
                file.elapsedMillis(now),
                file.protocolVersion() == 0
                        ? List.of()
                        : office.protocol(file.protocolVersion()).steps(),
                callerCases(file, actor, now),
                colleagues(file, actor, now));
    }

    /** Whoever leads others may hand over what they have in hand. */
    private List<Colleague> colleagues(ConsultationFile file, Actor actor, Instant now) {
        var has = file.operatorId();
        boolean inHand = has != null && file.endedAt() == null && file.wrappedUpAt() == null;
        boolean may =
                actor.role() == Role.SUPERVISOR
                        || (has != null && has.value().equals(actor.name()));
        return inHand && may
                ? Colleague.of(file, rules.current().office().operators(), settings.zone(), now)
                : List.of();
    }

    private List<CaseSummary> callerCases(ConsultationFile file, Actor actor, Instant now) {
        var phone = file.phone();
        return phone == null
                ? List.of()
                : callers.openOf(phone, CaseSight.of(actor), now, MOST_CASES);
    }

    @GetMapping("/{consultationId}/history")
    Page<HistoryEntry> history(
            @PathVariable String consultationId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var id = seen(consultationId, actor);
        Parameters.of(request);
        return new Page<>(files.history(id), null);
    }

    private ConsultationId seen(String consultationId, Actor actor) {
        return sights.see(
                PathId.read(ConsultationId.class, "consultationId", consultationId), actor);
    }
}
