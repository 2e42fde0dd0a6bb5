package org.pirveli.server.rest.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.UnitId;
import org.pirveli.api.casework.view.BoardClock;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.casework.view.SlaSummary;
import org.pirveli.projections.casework.Escalations;
import org.pirveli.projections.casework.SlaBoard;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.security.CaseSight;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Promises: how each stands, and those that were missed. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
public final class SlaController {

    private static final Parameter<BoardState> BOARD_STATE =
            Parameter.many(
                    "state",
                    BoardState.class,
                    "Only clocks that stand in one of these ways; PAUSED ones only if asked for.");
    private static final Parameter<Escalation.State> ESCALATION_STATE =
            Parameter.many(
                    "state",
                    Escalation.State.class,
                    "OPEN while the answer is owed, RESOLVED after.");
    private static final Parameter<Boolean> ACKNOWLEDGED =
            Parameter.one(
                    "acknowledged", Boolean.class, "Whether a supervisor has taken note of it.");
    private static final Parameter<Integer> LEVEL =
            Parameter.number("level", 1, 9, null, "Only escalations to this level.");
    private static final Parameter<UnitId> UNIT =
            Parameter.one("unit", UnitId.class, "Only escalations of cases of this unit.");

    /** What the board can be asked for. */
    public static final List<Parameter<?>> BOARD_PARAMETERS =
            List.of(BOARD_STATE, Lists.LIMIT, Lists.CURSOR);

    /** What escalations can be asked for. */
    public static final List<Parameter<?>> ESCALATION_PARAMETERS =
            List.of(ESCALATION_STATE, ACKNOWLEDGED, LEVEL, UNIT, Lists.LIMIT, Lists.CURSOR);

    private final SlaBoard board;
    private final Escalations escalations;
    private final OfficeClock clock;

    SlaController(SlaBoard board, Escalations escalations, OfficeClock clock) {
        this.board = board;
        this.escalations = escalations;
        this.clock = clock;
    }

    @GetMapping("/sla")
    Page<BoardClock> board(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, BOARD_PARAMETERS);
        var query =
                new CaseQuery.SlaBoard(
                        CaseSight.of(actor),
                        asked.all(BOARD_STATE).stream().map(Enum::name).collect(Collectors.toSet()),
                        asked.require(Lists.LIMIT),
                        asked.get(Lists.CURSOR));
        return Lists.part(() -> board.list(query, clock.instant()));
    }

    @GetMapping("/sla/summary")
    SlaSummary summary(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        Parameters.of(request);
        return board.summary(CaseSight.of(actor), clock.instant());
    }

    @GetMapping("/escalations")
    Page<Escalation> escalations(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, ESCALATION_PARAMETERS);
        var query =
                new CaseQuery.Escalations(
                        CaseSight.of(actor),
                        asked.all(ESCALATION_STATE),
                        asked.get(ACKNOWLEDGED),
                        asked.get(LEVEL),
                        asked.get(UNIT),
                        asked.require(Lists.LIMIT),
                        asked.get(Lists.CURSOR));
        return Lists.part(() -> escalations.list(query));
    }
}
