package org.pirveli.api.template.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.template.TemplateId;

/**
 * A draft was put before somebody else.
 *
 * @param submittedBy who cannot approve it
 */
@Revision("1")
public record TemplateSubmitted(TemplateId templateId, int version, String submittedBy)
        implements TemplateEvent {}
