package org.pirveli.server.rest.rules;

import java.util.Optional;
import org.pirveli.server.engine.rules.PolicyBook;
import org.pirveli.server.engine.rules.RuleBook;
import org.springframework.stereotype.Component;

/** The policies that the office has. */
@Component
final class Policies {

    private final RuleBook rules;

    Policies(RuleBook rules) {
        this.rules = rules;
    }

    Optional<PolicyBook> find(String id) {
        return rules.current().policies().stream()
                .filter(each -> each.state().policyId().value().equals(id))
                .findFirst();
    }
}
