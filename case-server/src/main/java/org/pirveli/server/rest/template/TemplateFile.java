package org.pirveli.server.rest.template;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.template.TemplateId;
import org.pirveli.domain.template.TemplateVersion;
import org.pirveli.server.engine.rules.TemplateBook;

/**
 * A template in all its versions.
 *
 * @param events how many events it is made of
 * @param versionInForce the version that replies are written from today; {@code null} if there is
 *     none
 */
public record TemplateFile(
        TemplateId templateId,
        long events,
        @Nullable Integer versionInForce,
        List<TemplateVersionFile> versions) {

    static TemplateFile of(TemplateBook book, LocalDate today) {
        var state = book.state();
        var inForce = state.inForceOn(today);
        return new TemplateFile(
                state.templateId(),
                book.history().size(),
                inForce.map(TemplateVersion::number).orElse(null),
                state.versions().stream()
                        .map(each ->
                                TemplateVersionFile.of(
                                        each, inForce.filter(each::equals).isPresent()))
                        .toList());
    }
}
