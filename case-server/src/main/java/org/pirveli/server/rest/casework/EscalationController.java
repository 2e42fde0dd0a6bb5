package org.pirveli.server.rest.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.view.BoardEscalation;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.CaseQuery.EscalationOrder;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.casework.view.EscalationSummary;
import org.pirveli.api.casework.view.Ladder;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.casework.Office;
import org.pirveli.projections.casework.CaseHistory;
import org.pirveli.projections.casework.EscalationFigures;
import org.pirveli.projections.casework.Escalations;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.pirveli.server.security.CaseSight;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Missed promises before their levels of supervision: listed, counted, and case by case. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
public final class EscalationController {

    private static final Parameter<Escalation.State> STATE =
            Parameter.many(
                    "state",
                    Escalation.State.class,
                    "OPEN while the answer is owed, RESOLVED after.");
    private static final Parameter<Boolean> ACKNOWLEDGED =
            Parameter.one(
                    "acknowledged", Boolean.class, "Whether a supervisor has taken note of it.");
    private static final Parameter<Integer> LEVEL =
            Parameter.number("level", 1, 10, null, "Only escalations to this level.");
    private static final Parameter<UnitId> UNIT =
            Parameter.one("unit", UnitId.class, "Only escalations of cases of this unit.");
    private static final Parameter<Duration> OLDER_THAN =
            Parameter.one(
                    "olderThan",
                    Duration.class,
                    "Only escalations that rose at least so long ago, day and night.");
    private static final Parameter<Instant> RAISED_BEFORE =
            Parameter.one(
                    "raisedBefore", Instant.class, "Only escalations raised before this instant.");
    private static final Parameter<EscalationOrder> SORT =
            Parameter.one(
                    "sort",
                    EscalationOrder.class,
                    EscalationOrder.RAISED_DESC,
                    "Latest raised first, or oldest first.");
    private static final Parameter<Instant> FROM =
            Parameter.one(
                    "from", Instant.class, "Only escalations raised at this instant or later.");
    private static final Parameter<Instant> TO =
            Parameter.one("to", Instant.class, "Only escalations raised before this instant.");

    /** What escalations can be asked for. */
    public static final List<Parameter<?>> LIST_PARAMETERS =
            List.of(
                    STATE,
                    ACKNOWLEDGED,
                    LEVEL,
                    UNIT,
                    OLDER_THAN,
                    RAISED_BEFORE,
                    SORT,
                    Lists.LIMIT,
                    Lists.CURSOR);

    /** What their figures can be asked for. */
    public static final List<Parameter<?>> SUMMARY_PARAMETERS = List.of(UNIT, FROM, TO);

    private final Escalations escalations;
    private final EscalationFigures figures;
    private final CaseHistory history;
    private final CaseSight sight;
    private final Office office;
    private final OfficeClock clock;

    EscalationController(
            Escalations escalations,
            EscalationFigures figures,
            CaseHistory history,
            CaseSight sight,
            Office office,
            OfficeClock clock) {
        this.escalations = escalations;
        this.figures = figures;
        this.history = history;
        this.sight = sight;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping("/escalations")
    Page<BoardEscalation> list(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, LIST_PARAMETERS);
        var now = clock.instant();
        var query =
                new CaseQuery.Escalations(
                        CaseSight.of(actor),
                        asked.all(STATE),
                        asked.get(ACKNOWLEDGED),
                        asked.get(LEVEL),
                        asked.get(UNIT),
                        null,
                        raisedBefore(asked, now),
                        asked.require(SORT),
                        asked.require(Lists.LIMIT),
                        asked.get(Lists.CURSOR));
        return Lists.part(() -> escalations.list(query, now));
    }

    /** To the millisecond: what rose exactly so long ago is included. */
    private static @Nullable Instant raisedBefore(Parameters asked, Instant now) {
        var olderThan = asked.get(OLDER_THAN);
        var raisedBefore = asked.get(RAISED_BEFORE);
        if (olderThan == null) {
            return raisedBefore;
        }
        if (raisedBefore != null) {
            throw new InvalidRequest(Fault.query(OLDER_THAN.name(), FaultKind.CONTRADICTION));
        }
        return now.minus(olderThan).plusMillis(1);
    }

    @GetMapping("/escalations/summary")
    EscalationSummary summary(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, SUMMARY_PARAMETERS);
        var of =
                new EscalationSummary.Of(
                        CaseSight.of(actor), asked.get(UNIT), asked.get(FROM), asked.get(TO));
        return figures.summary(of, clock.instant());
    }

    @GetMapping("/cases/{caseId}/ladder")
    Ladder ladder(
            @PathVariable String caseId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var id = sight.find(PathId.caseId(caseId), actor).caseId();
        Parameters.of(request);
        return history.ladder(id, (unit, position) -> office.positionsOf(unit).holdersOf(position))
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }
}
