package org.pirveli.server.rest.retention;

import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.engine.rules.RetentionBook;
import org.pirveli.server.engine.rules.RuleBook;
import org.springframework.stereotype.Component;

/** The rules of retention that the office has. */
@Component
final class Retentions {

    private final RuleBook rules;

    Retentions(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * The rule of an id.
     *
     * @throws Refused if there is none
     */
    RetentionBook find(String id) {
        return rules.current().retentionRules().stream()
                .filter(each -> each.state().retentionRuleId().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }
}
