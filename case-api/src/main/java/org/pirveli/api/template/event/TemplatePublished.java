package org.pirveli.api.template.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.template.TemplateId;

/**
 * A version may be used.
 *
 * @param effectiveFrom the first date of it
 * @param effectiveTo the last date of it; {@code null} means without end
 */
@Revision("1")
public record TemplatePublished(
        TemplateId templateId,
        int version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo)
        implements TemplateEvent {}
