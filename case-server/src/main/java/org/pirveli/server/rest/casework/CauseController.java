package org.pirveli.server.rest.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.view.CauseChain;
import org.pirveli.api.casework.view.CauseLink;
import org.pirveli.api.casework.view.Page;
import org.pirveli.projections.cause.Causes;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.security.CaseSight;
import org.pirveli.server.security.ConsultationSights;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What led to an event of a case, up to where it began, and what came of it. */
@RestController
@RequestMapping(
        path = "/api/v1/cases/{caseId}/history/{sequence}",
        produces = MediaType.APPLICATION_JSON_VALUE)
public final class CauseController {

    /** How consequences are asked for. */
    public static final List<Parameter<?>> PARAMETERS = List.of(Lists.LIMIT, Lists.CURSOR);

    private final CaseSight cases;
    private final ConsultationSights consultations;
    private final Causes causes;

    CauseController(CaseSight cases, ConsultationSights consultations, Causes causes) {
        this.cases = cases;
        this.consultations = consultations;
        this.causes = causes;
    }

    @GetMapping("/causes")
    CauseChain causes(
            @PathVariable String caseId,
            @PathVariable String sequence,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var id = cases.find(PathId.caseId(caseId), actor).caseId();
        var chain = causes.of(id, place(sequence)).orElseThrow(CauseController::notThere);
        Parameters.of(request);
        return new CauseChain(shown(chain.items(), actor), chain.origin());
    }

    @GetMapping("/consequences")
    Page<CauseLink> consequences(
            @PathVariable String caseId,
            @PathVariable String sequence,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var id = cases.find(PathId.caseId(caseId), actor).caseId();
        long place = place(sequence);
        if (causes.of(id, place).isEmpty()) {
            throw notThere();
        }
        var asked = Parameters.of(request, PARAMETERS);
        var part =
                Lists.part(() ->
                        causes.consequences(
                                        id,
                                        place,
                                        asked.get(Lists.CURSOR),
                                        asked.require(Lists.LIMIT))
                                .orElseThrow(CauseController::notThere));
        return new Page<>(shown(part.items(), actor), part.nextCursor());
    }

    private static long place(String sequence) {
        if (!sequence.matches("\\d{1,9}")) {
            throw notThere();
        }
        return Long.parseLong(sequence);
    }

    private static Refused notThere() {
        return new Refused(RefusalCode.NOT_FOUND);
    }

    /** Of other cases and consultations only what their readers see; the rules are everybody's. */
    private List<CauseLink> shown(List<CauseLink> links, Actor actor) {
        return links.stream().map(link -> maySee(link, actor) ? link : link.unseen()).toList();
    }

    private boolean maySee(CauseLink link, Actor actor) {
        var of = link.of();
        if (of == null) {
            return false;
        }
        try {
            switch (link.about()) {
                case "Case" -> cases.find(CaseId.of(of), actor);
                case "Consultation" -> consultations.see(ConsultationId.of(of), actor);
                default -> {
                    return true;
                }
            }
            return true;
        } catch (Refused _) {
            return false;
        }
    }
}
