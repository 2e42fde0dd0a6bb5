package org.pirveli.domain.template;

import java.util.Optional;
import java.util.Set;
import org.pirveli.api.casework.Form;
import org.pirveli.api.template.TemplateTerms;
import org.pirveli.api.template.TemplateText;

/**
 * One version of a template.
 *
 * @param number from 1
 * @param authors everyone who wrote it
 */
public record TemplateVersion(int number, TemplateTerms terms, Set<String> authors, Stage stage) {

    /** What nobody can change afterwards. */
    public TemplateVersion {
        authors = Set.copyOf(authors);
    }

    TemplateVersion at(Stage next) {
        return new TemplateVersion(number, terms, authors, next);
    }

    /** What it says in a form and language, if it says anything. */
    public Optional<String> text(Form form, String language) {
        return terms.texts().stream()
                .filter(each -> each.form() == form && each.language().equals(language))
                .map(TemplateText::text)
                .findFirst();
    }
}
