package org.pirveli.server.rest.rules;

import jakarta.servlet.http.HttpServletRequest;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.view.MovedClock;
import org.pirveli.api.casework.view.Page;
import org.pirveli.server.engine.rules.ClockRun;
import org.pirveli.server.engine.rules.PolicyBook;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.rest.parameter.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the office promises, and promised before. */
@RestController
@RequestMapping(path = "/api/v1/sla-policies", produces = MediaType.APPLICATION_JSON_VALUE)
final class PolicyController {

    private final RuleBook rules;
    private final Policies policies;
    private final RunViews runs;

    PolicyController(RuleBook rules, Policies policies, RunViews runs) {
        this.rules = rules;
        this.policies = policies;
        this.runs = runs;
    }

    @GetMapping
    PolicyList all(HttpServletRequest request) {
        Parameters.of(request);
        return new PolicyList(
                rules.current().policies().stream().map(PolicyController::file).toList());
    }

    @GetMapping("/{policyId}")
    ResponseEntity<PolicyFile> one(@PathVariable String policyId, HttpServletRequest request) {
        var book = find(policyId);
        Parameters.of(request);
        return ResponseEntity.ok().eTag(Long.toString(book.history().size())).body(file(book));
    }

    @GetMapping("/{policyId}/history")
    RuleHistory history(@PathVariable String policyId, HttpServletRequest request) {
        var book = find(policyId);
        Parameters.of(request);
        return new RuleHistory(book.history().stream().map(RuleEntry::of).toList());
    }

    @GetMapping("/{policyId}/rebases")
    ExaminationList rebases(@PathVariable String policyId, HttpServletRequest request) {
        var book = find(policyId);
        Parameters.of(request);
        return runs.of(ClockRun.Kind.REBASE, book.state().policyId().value());
    }

    @GetMapping("/{policyId}/rebases/{version}/moves")
    Page<MovedClock> moves(
            @PathVariable String policyId,
            @PathVariable String version,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var book = find(policyId);
        var asked = Parameters.of(request, RunViews.MOVED_PARAMETERS);
        var rule =
                book.state().versions().stream()
                        .map(each -> each.ref())
                        .filter(each -> Integer.toString(each.version()).equals(version))
                        .findFirst()
                        .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        return runs.moved(ClockRun.Kind.REBASE, rule, actor, asked);
    }

    private PolicyBook find(String policyId) {
        return policies.find(policyId).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private static PolicyFile file(PolicyBook book) {
        var state = book.state();
        return new PolicyFile(
                state.policyId(),
                book.history().size(),
                state.retiredFrom(),
                state.versions().stream()
                        .map(each -> new PolicyVersion(each.ref().version(), each.terms()))
                        .toList());
    }
}
