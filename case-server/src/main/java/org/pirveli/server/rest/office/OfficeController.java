package org.pirveli.server.rest.office;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.view.Page;
import org.pirveli.domain.office.DistributionRule;
import org.pirveli.domain.office.Ground;
import org.pirveli.domain.office.Operator;
import org.pirveli.domain.office.OutsideBody;
import org.pirveli.domain.office.Topic;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.rules.RuleEntry;
import org.pirveli.server.rest.rules.RuleHistory;
import org.pirveli.server.rest.vocabulary.OfficeResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows what the office is made of, and how it came to it. Operators see of operators themselves.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
public final class OfficeController {

    /** On which date units are called so. */
    public static final Parameter<LocalDate> ON =
            Parameter.one("on", LocalDate.class, "The names on this date; those of today without.");

    private final RuleBook rules;
    private final OfficeClock clock;
    private final OfficeSettings settings;

    OfficeController(RuleBook rules, OfficeClock clock, OfficeSettings settings) {
        this.rules = rules;
        this.clock = clock;
        this.settings = settings;
    }

    @GetMapping("/units")
    Page<ShownUnit> units(HttpServletRequest request) {
        var on = date(request);
        var office = rules.current().office();
        return new Page<>(
                office.units().stream().map(unit -> ShownUnit.of(unit, on)).toList(), null);
    }

    @GetMapping("/units/{unitId}")
    ResponseEntity<ShownUnit> unit(@PathVariable String unitId, HttpServletRequest request) {
        var unit = find(OfficeResource.UNITS, unitId, _ -> true);
        return tagged(unit.version(), ShownUnit.of(unit, date(request)));
    }

    @GetMapping("/units/{unitId}/history")
    RuleHistory unitHistory(@PathVariable String unitId, HttpServletRequest request) {
        return history(OfficeResource.UNITS, unitId, _ -> true, request);
    }

    @GetMapping("/operators")
    Page<Operator> operators(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        return all(OfficeResource.OPERATORS, seenBy(actor), request);
    }

    @GetMapping("/operators/{operatorId}")
    ResponseEntity<Operator> operator(
            @PathVariable String operatorId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        return one(OfficeResource.OPERATORS, operatorId, seenBy(actor), request);
    }

    @GetMapping("/operators/{operatorId}/history")
    RuleHistory operatorHistory(
            @PathVariable String operatorId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        return history(OfficeResource.OPERATORS, operatorId, seenBy(actor), request);
    }

    @GetMapping("/topics")
    Page<Topic> topics(HttpServletRequest request) {
        return all(OfficeResource.TOPICS, _ -> true, request);
    }

    @GetMapping("/topics/{topic}")
    ResponseEntity<Topic> topic(@PathVariable String topic, HttpServletRequest request) {
        return one(OfficeResource.TOPICS, topic, _ -> true, request);
    }

    @GetMapping("/topics/{topic}/history")
    RuleHistory topicHistory(@PathVariable String topic, HttpServletRequest request) {
        return history(OfficeResource.TOPICS, topic, _ -> true, request);
    }

    @GetMapping("/grounds")
    Page<Ground> grounds(HttpServletRequest request) {
        return all(OfficeResource.GROUNDS, _ -> true, request);
    }

    @GetMapping("/grounds/{groundCode}")
    ResponseEntity<Ground> ground(@PathVariable String groundCode, HttpServletRequest request) {
        return one(OfficeResource.GROUNDS, groundCode, _ -> true, request);
    }

    @GetMapping("/grounds/{groundCode}/history")
    RuleHistory groundHistory(@PathVariable String groundCode, HttpServletRequest request) {
        return history(OfficeResource.GROUNDS, groundCode, _ -> true, request);
    }

    @GetMapping("/bodies")
    Page<OutsideBody> bodies(HttpServletRequest request) {
        return all(OfficeResource.BODIES, _ -> true, request);
    }

    @GetMapping("/bodies/{bodyId}")
    ResponseEntity<OutsideBody> body(@PathVariable String bodyId, HttpServletRequest request) {
        return one(OfficeResource.BODIES, bodyId, _ -> true, request);
    }

    @GetMapping("/bodies/{bodyId}/history")
    RuleHistory bodyHistory(@PathVariable String bodyId, HttpServletRequest request) {
        return history(OfficeResource.BODIES, bodyId, _ -> true, request);
    }

    @GetMapping("/distribution-rules")
    Page<DistributionRule> distributionRules(HttpServletRequest request) {
        return all(OfficeResource.DISTRIBUTION_RULES, _ -> true, request);
    }

    @GetMapping("/distribution-rules/{ruleId}")
    ResponseEntity<DistributionRule> distributionRule(
            @PathVariable String ruleId, HttpServletRequest request) {
        return one(OfficeResource.DISTRIBUTION_RULES, ruleId, _ -> true, request);
    }

    @GetMapping("/distribution-rules/{ruleId}/history")
    RuleHistory distributionRuleHistory(@PathVariable String ruleId, HttpServletRequest request) {
        return history(OfficeResource.DISTRIBUTION_RULES, ruleId, _ -> true, request);
    }

    private static Predicate<Operator> seenBy(Actor actor) {
        return operator ->
                actor.role() != Role.OPERATOR || operator.operatorId().value().equals(actor.name());
    }

    private <S> Page<S> all(
            OfficeResource<?, S> resource, Predicate<S> seen, HttpServletRequest request) {
        Parameters.of(request);
        return new Page<>(
                resource.all(rules.current().office()).stream().filter(seen).toList(), null);
    }

    private <S> ResponseEntity<S> one(
            OfficeResource<?, S> resource,
            String id,
            Predicate<S> seen,
            HttpServletRequest request) {
        var found = find(resource, id, seen);
        Parameters.of(request);
        return tagged(resource.versionOf(found), found);
    }

    private <S> RuleHistory history(
            OfficeResource<?, S> resource,
            String id,
            Predicate<S> seen,
            HttpServletRequest request) {
        find(resource, id, seen);
        Parameters.of(request);
        return new RuleHistory(
                rules.current().historyOf(resource.kind(), id).stream()
                        .map(RuleEntry::of)
                        .toList());
    }

    private <S> S find(OfficeResource<?, S> resource, String id, Predicate<S> seen) {
        return resource.find(rules.current().office(), id)
                .filter(seen)
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private LocalDate date(HttpServletRequest request) {
        return Optional.ofNullable(Parameters.of(request, ON).get(ON))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), settings.zone()));
    }

    private static <T> ResponseEntity<T> tagged(long version, T body) {
        return ResponseEntity.ok().eTag(Long.toString(version)).body(body);
    }
}
