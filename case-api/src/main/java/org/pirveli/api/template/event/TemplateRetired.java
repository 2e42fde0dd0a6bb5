package org.pirveli.api.template.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.template.TemplateId;

/** A version is used no more. */
@Revision("1")
public record TemplateRetired(TemplateId templateId, int version, String reason)
        implements TemplateEvent {}
