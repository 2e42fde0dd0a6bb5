package org.pirveli.server.rest.casework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.HistoryEntry;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.projections.casework.CaseFiles;
import org.pirveli.projections.casework.CaseHistory;
import org.pirveli.projections.casework.PastCase;
import org.pirveli.projections.casework.Viewpoint;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.distribution.Outlooks;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.security.CaseSight;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One case: as it stands, as it stood, and how it came to that. */
@RestController
@RequestMapping(path = "/api/v1/cases", produces = MediaType.APPLICATION_JSON_VALUE)
public final class CaseController {

    /** From where a case can be seen. */
    public static final List<Parameter<?>> PARAMETERS = ViewpointParameters.PLAIN.all();

    private final CaseSight sight;
    private final CaseFiles files;
    private final CaseHistory history;
    private final Outlooks outlooks;
    private final OfficeClock clock;

    CaseController(
            CaseSight sight,
            CaseFiles files,
            CaseHistory history,
            Outlooks outlooks,
            OfficeClock clock) {
        this.sight = sight;
        this.files = files;
        this.history = history;
        this.outlooks = outlooks;
        this.clock = clock;
    }

    @GetMapping("/{caseId}")
    CaseFile byId(
            @PathVariable String caseId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var id = sight.find(PathId.caseId(caseId), actor).caseId();
        var viewpoint = ViewpointParameters.PLAIN.in(Parameters.of(request, PARAMETERS));
        if (viewpoint.isEmpty()) {
            return tagged(response, present(id));
        }
        var seen = history.at(id, viewpoint.get()).map(PastCase::file);
        return viewpoint.get() instanceof Viewpoint.AsItWas
                ? seen.orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND))
                : tagged(response, seen);
    }

    @GetMapping("/by-number/{caseNumber}")
    CaseFile byNumber(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Parameters.of(request);
        var id = sight.find(PathId.caseNumber(caseNumber), actor).caseId();
        return tagged(response, present(id));
    }

    @GetMapping("/{caseId}/distribution")
    WhoGetsIt distribution(
            @PathVariable String caseId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var id = sight.find(PathId.caseId(caseId), actor).caseId();
        Parameters.of(request);
        var file = present(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        return new WhoGetsIt(
                id,
                LastDistribution.of(history.of(id)).orElse(null),
                file.status() == CaseStatus.CLOSED ? null : outlooks.of(file));
    }

    @GetMapping("/{caseId}/history")
    Page<HistoryEntry> history(
            @PathVariable String caseId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var id = sight.find(PathId.caseId(caseId), actor).caseId();
        Parameters.of(request);
        var entries = history.of(id);
        return new Page<>(
                actor.role() == Role.INTEGRATOR
                        ? entries.stream().map(OutsideHistory::shown).toList()
                        : entries,
                null);
    }

    /** As the views show it; straight from the log while they are late. */
    private Optional<CaseFile> present(CaseId id) {
        var now = clock.instant();
        return files.byId(id, Sight.ALL, now)
                .or(() -> history.at(id, new Viewpoint.AsKnown(now)).map(PastCase::file));
    }

    /**
     * Sends the version along. The header is written past Spring, which would answer 304 to whoever
     * knows this version, although how the clocks stand changes by time alone.
     */
    private static CaseFile tagged(HttpServletResponse response, Optional<CaseFile> found) {
        var file = found.orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        response.setHeader(HttpHeaders.ETAG, "\"" + file.version() + "\"");
        return file;
    }
}
