package org.pirveli.server.rest.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.view.BoardClock;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.casework.view.SlaSummary;
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

/** Promises, and how each stands. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
public final class SlaController {

    private static final Parameter<BoardState> BOARD_STATE =
            Parameter.many(
                    "state",
                    BoardState.class,
                    "Only clocks that stand in one of these ways; PAUSED ones only if asked for.");

    /** What the board can be asked for. */
    public static final List<Parameter<?>> BOARD_PARAMETERS =
            List.of(BOARD_STATE, CaseListController.ASSIGNEE, Lists.LIMIT, Lists.CURSOR);

    private final SlaBoard board;
    private final OfficeClock clock;

    SlaController(SlaBoard board, OfficeClock clock) {
        this.board = board;
        this.clock = clock;
    }

    @GetMapping("/sla")
    Page<BoardClock> board(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, BOARD_PARAMETERS);
        var query =
                new CaseQuery.SlaBoard(
                        CaseSight.of(actor),
                        asked.all(BOARD_STATE).stream().map(Enum::name).collect(Collectors.toSet()),
                        asked.get(CaseListController.ASSIGNEE),
                        asked.require(Lists.LIMIT),
                        asked.get(Lists.CURSOR));
        return Lists.part(() -> board.list(query, clock.instant()));
    }

    @GetMapping("/sla/summary")
    SlaSummary summary(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        Parameters.of(request);
        return board.summary(CaseSight.of(actor), clock.instant());
    }
}
