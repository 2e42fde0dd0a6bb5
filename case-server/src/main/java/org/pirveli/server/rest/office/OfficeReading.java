package org.pirveli.server.rest.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.view.Page;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.rules.RuleEntry;
import org.pirveli.server.rest.rules.RuleHistory;
import org.pirveli.server.rest.vocabulary.OfficeResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Shows one kind of what the office is made of, and how it came to it.
 *
 * @param <S> what is known of one object
 */
@ResponseBody
final class OfficeReading<S> {

    private final OfficeResource<?, S> resource;
    private final Showing<S> showing;
    private final RuleBook rules;

    OfficeReading(OfficeResource<?, S> resource, Showing<S> showing, RuleBook rules) {
        this.resource = resource;
        this.showing = showing;
        this.rules = rules;
    }

    Page<?> all(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var shown = showing.of(request);
        return new Page<Object>(
                resource.all(rules.current().office()).stream()
                        .filter(each -> showing.seenBy(actor, each))
                        .<Object>map(shown)
                        .toList(),
                null);
    }

    ResponseEntity<?> one(
            @PathVariable Map<String, String> path,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var found = find(resource.idIn(path), actor);
        return ResponseEntity.ok()
                .eTag(Long.toString(resource.versionOf(found)))
                .body(showing.of(request).apply(found));
    }

    RuleHistory history(
            @PathVariable Map<String, String> path,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var id = resource.idIn(path);
        find(id, actor);
        Parameters.of(request);
        return new RuleHistory(
                rules.current().historyOf(resource.kind(), id).stream()
                        .map(RuleEntry::of)
                        .toList());
    }

    private S find(String id, Actor actor) {
        return resource.find(rules.current().office(), id)
                .filter(found -> showing.seenBy(actor, found))
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }
}
