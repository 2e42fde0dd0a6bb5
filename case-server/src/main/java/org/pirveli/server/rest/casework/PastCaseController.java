package org.pirveli.server.rest.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.HistoryEntry;
import org.pirveli.projections.casework.CaseHistory;
import org.pirveli.projections.casework.FileDifferences;
import org.pirveli.projections.casework.PastCase;
import org.pirveli.projections.casework.Viewpoint;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.security.CaseSight;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The past of a case: what changed between two points of it, and what stood around it at one. */
@RestController
@RequestMapping(path = "/api/v1/cases/{caseId}", produces = MediaType.APPLICATION_JSON_VALUE)
public final class PastCaseController {

    /** Which points are compared. */
    public static final List<Parameter<?>> DIFFERENCE_PARAMETERS =
            Stream.of(ViewpointParameters.FROM, ViewpointParameters.TO)
                    .flatMap(point -> point.all().stream())
                    .toList();

    /** From where the surroundings are seen. */
    public static final List<Parameter<?>> CIRCUMSTANCES_PARAMETERS =
            ViewpointParameters.PLAIN.all();

    private final CaseSight sight;
    private final CaseHistory history;
    private final Surroundings surroundings;
    private final OfficeClock clock;
    private final JsonMapper json;

    PastCaseController(
            CaseSight sight,
            CaseHistory history,
            Surroundings surroundings,
            OfficeClock clock,
            JsonMapper json) {
        this.sight = sight;
        this.history = history;
        this.surroundings = surroundings;
        this.clock = clock;
        this.json = json;
    }

    @GetMapping("/differences")
    CaseDifferences differences(
            @PathVariable String caseId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var id = sight.find(PathId.caseId(caseId), actor).caseId();
        var asked = Parameters.of(request, DIFFERENCE_PARAMETERS);
        var from = ViewpointParameters.FROM.in(asked).orElseGet(() -> new Viewpoint.AfterEvents(1));
        var to = ViewpointParameters.TO.in(asked).orElseGet(this::now);
        var first = seen(id, from);
        var second = seen(id, to);
        return new CaseDifferences(
                id,
                second.file().caseNumber(),
                SeenFrom.of(from, first),
                SeenFrom.of(to, second),
                FileDifferences.between(first.file(), second.file(), json),
                only(second, first),
                only(first, second));
    }

    @GetMapping("/circumstances")
    CaseCircumstances circumstances(
            @PathVariable String caseId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var id = sight.find(PathId.caseId(caseId), actor).caseId();
        var asked = Parameters.of(request, CIRCUMSTANCES_PARAMETERS);
        var viewpoint = ViewpointParameters.PLAIN.in(asked).orElseGet(this::now);
        var seen = seen(id, viewpoint);
        return new CaseCircumstances(
                id,
                seen.file().caseNumber(),
                SeenFrom.of(viewpoint, seen),
                seen.moment(),
                surroundings.of(seen));
    }

    private Viewpoint now() {
        return new Viewpoint.AsKnown(clock.instant());
    }

    private PastCase seen(CaseId id, Viewpoint viewpoint) {
        return history.at(id, viewpoint).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    /** Events of the one that the other is not made of. */
    private static List<HistoryEntry> only(PastCase one, PastCase other) {
        var those = other.events().stream().map(HistoryEntry::sequence).toList();
        return one.events().stream().filter(entry -> !those.contains(entry.sequence())).toList();
    }
}
