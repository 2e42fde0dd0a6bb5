package org.pirveli.server.rest.rules;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** How changes of rules are answered. */
final class RuleResponses {

    private RuleResponses() {}

    /** Created if it is its first event; with the version as entity tag. */
    static ResponseEntity<RuleAnswer> of(RuleAnswer answer, URI address) {
        boolean first = answer.version() == answer.events().size();
        var response = first ? ResponseEntity.created(address) : ResponseEntity.ok();
        return response.eTag(Long.toString(answer.version())).body(answer);
    }
}
