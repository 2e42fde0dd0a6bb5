package org.pirveli.api.template;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a template. Commands are only spoken, never stored. */
public sealed interface TemplateCommand {

    TemplateId templateId();

    /** Write a new template; it is a draft. */
    record DraftTemplate(TemplateId templateId, TemplateTerms terms, String reason)
            implements TemplateCommand {}

    /** Write a draft anew; of a template that was published, begin its next version. */
    record ReviseTemplate(TemplateId templateId, TemplateTerms terms, String reason)
            implements TemplateCommand {}

    /** Put a draft before somebody else. */
    record SubmitTemplate(TemplateId templateId) implements TemplateCommand {}

    /** Find what was submitted good. */
    record ApproveTemplate(TemplateId templateId) implements TemplateCommand {}

    /** Give what was submitted, or approved, back to be written anew. */
    record ReturnTemplate(TemplateId templateId, String reason) implements TemplateCommand {}

    /**
     * Let what was approved be used.
     *
     * @param effectiveFrom the first date of it
     * @param effectiveTo the last date of it; {@code null} means without end
     */
    record PublishTemplate(
            TemplateId templateId, LocalDate effectiveFrom, @Nullable LocalDate effectiveTo)
            implements TemplateCommand {}

    /**
     * Use a published version no more.
     *
     * @param version {@code null} means the one that was published last
     */
    record RetireTemplate(TemplateId templateId, @Nullable Integer version, String reason)
            implements TemplateCommand {}
}
