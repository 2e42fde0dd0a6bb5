package org.pirveli.server.rest.template;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.template.TemplateTerms;
import org.pirveli.domain.template.Stage;
import org.pirveli.domain.template.TemplateVersion;

/**
 * One version of a template.
 *
 * @param authors everyone who wrote it, in the order of their names
 * @param inForce whether replies are written from it today
 */
public record TemplateVersionFile(
        int version,
        Stage.Name stage,
        List<String> authors,
        @Nullable String submittedBy,
        @Nullable String approvedBy,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        boolean inForce,
        TemplateTerms terms) {

    static TemplateVersionFile of(TemplateVersion version, boolean inForce) {
        var stage = version.stage();
        return new TemplateVersionFile(
                version.number(),
                stage.name(),
                version.authors().stream().sorted().toList(),
                stage instanceof Stage.Submitted(var by) ? by : null,
                approvedBy(stage),
                stage instanceof Stage.Published published ? published.from() : null,
                stage instanceof Stage.Published published ? published.to() : null,
                inForce,
                version.terms());
    }

    private static @Nullable String approvedBy(Stage stage) {
        return switch (stage) {
            case Stage.Approved(var by) -> by;
            case Stage.Published published -> published.approvedBy();
            case Stage.Draft _, Stage.Submitted _, Stage.Retired _ -> null;
        };
    }
}
