package org.pirveli.server.rest.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.casework.view.Resemblance;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.casework.view.SimilarCase;
import org.pirveli.projections.casework.CaseFiles;
import org.pirveli.projections.casework.SimilarCases;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Likely duplicates, and earlier cases of the same person, as far as the reader may see them. What
 * is personal is asked for in a body: addresses are written into logs.
 */
@RestController
@RequestMapping(path = "/api/v1/cases", produces = MediaType.APPLICATION_JSON_VALUE)
public final class SimilarCaseController {

    public static final Parameter<Integer> LIMIT =
            Parameter.number("limit", 1, 100, 20, "How many cases to answer at most.");

    private final CaseSight sight;
    private final CaseFiles files;
    private final SimilarCases similar;
    private final OfficeClock clock;

    SimilarCaseController(
            CaseSight sight, CaseFiles files, SimilarCases similar, OfficeClock clock) {
        this.sight = sight;
        this.files = files;
        this.similar = similar;
        this.clock = clock;
    }

    @GetMapping("/{caseId}/similar")
    Page<SimilarCase> toCase(
            @PathVariable String caseId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var id = sight.find(PathId.caseId(caseId), actor).caseId();
        int limit = Parameters.of(request, LIMIT).require(LIMIT);
        var file =
                files.byId(id, Sight.ALL, clock.instant())
                        .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        return page(Resemblance.of(file), actor, limit);
    }

    @PostMapping("/similar")
    Page<SimilarCase> toWhatIsKnown(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        int limit = Parameters.of(request, LIMIT).require(LIMIT);
        var body = StrictJson.read(BodyBytes.read(request, BodyBytes.COMMAND));
        var asked = RecordBinder.bind(SimilarAsked.class, body, Map.of());
        if (asked.isEmpty()) {
            throw new InvalidRequest(Fault.body("/subject", FaultKind.REQUIRED));
        }
        return page(asked.resemblance(), actor, limit);
    }

    private Page<SimilarCase> page(Resemblance asked, Actor actor, int limit) {
        List<SimilarCase> found = similar.of(asked, CaseSight.of(actor), clock.instant(), limit);
        return new Page<>(found, null);
    }
}
