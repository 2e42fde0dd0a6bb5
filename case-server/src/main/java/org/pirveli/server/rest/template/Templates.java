package org.pirveli.server.rest.template;

import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.rules.TemplateBook;
import org.springframework.stereotype.Component;

/** The templates that the office has. */
@Component
final class Templates {

    private final RuleBook rules;

    Templates(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * The template of an id.
     *
     * @throws Refused if there is none
     */
    TemplateBook find(String id) {
        return rules.current().templates().stream()
                .filter(each -> each.state().templateId().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }
}
