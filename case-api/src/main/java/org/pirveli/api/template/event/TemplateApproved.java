package org.pirveli.api.template.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.template.TemplateId;

/**
 * Somebody else found a version good.
 *
 * @param approvedBy neither an author nor the submitter
 */
@Revision("1")
public record TemplateApproved(TemplateId templateId, int version, String approvedBy)
        implements TemplateEvent {}
