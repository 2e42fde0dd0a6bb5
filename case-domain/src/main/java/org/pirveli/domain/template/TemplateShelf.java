package org.pirveli.domain.template;

import java.util.Collection;
import java.util.Optional;
import org.pirveli.domain.template.TemplateState.Drafted;

/** The templates that the office has. */
public interface TemplateShelf {

    /** Every one, in the order of the ids. */
    Collection<Drafted> all();

    /** The template of an id. */
    default Optional<Drafted> find(String id) {
        return all().stream().filter(each -> each.templateId().value().equals(id)).findFirst();
    }
}
